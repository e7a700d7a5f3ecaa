import { TicketIndex } from '../../../support/ticket-index';
import { pageTitle } from '../../page-title';

export const generateMetadata = () => pageTitle('support');

export default function TicketIndexPage() {
  return <TicketIndex />;
}
