import { TicketDetail } from '../../../../support/ticket-detail';
import { pageTitle } from '../../../page-title';

export const generateMetadata = () => pageTitle('ticket');

export default async function TicketPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <TicketDetail ticketId={id} />;
}
