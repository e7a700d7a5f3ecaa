'use client';
import { Badge } from '@bizcoin/ui/badge';
import { DateTime } from '@bizcoin/ui/date-time';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import { useTranslations } from 'next-intl';
import { ListState } from '../address/list-state';
import { type Answers, api } from '../api/api';
import { Section } from '../shell/section';

type Delivery = Answers['customer']['deliveries'][number];

const columns = ['when', 'about', 'channel', 'status', 'why'] as const;
const toneOf = { waiting: 'neutral', delivered: 'good', rejected: 'danger', given_up: 'danger' } as const;

/** Whether a customer's letters arrived: the first thing to know when somebody says that none came. */
export function CustomerDeliveries({ customerId }: { customerId: string }) {
  const t = useTranslations('deliveries');
  const query = api.customer.deliveries.useQuery({ customerId });
  const deliveries = query.data ?? [];
  return (
    <Section title={t('title')}>
      <ListState
        query={query}
        count={deliveries.length}
        filters={[]}
        isFiltered={false}
        empty={
          <EmptyState title={t('empty')} className="rounded-card border border-line bg-surface">
            {t('emptyNext')}
          </EmptyState>
        }
      >
        <Table label={t('title')}>
          <TableHead>
            <TableRow>
              {columns.map((column) => (
                <HeaderCell key={column}>{t(column)}</HeaderCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {deliveries.map((delivery) => (
              <DeliveryRow key={`${delivery.notificationId} ${delivery.channel}`} delivery={delivery} />
            ))}
          </TableBody>
        </Table>
      </ListState>
    </Section>
  );
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const t = useTranslations('deliveries');
  const { kind, channel, status, attempts, error, createdAt, nextAttemptAt } = delivery;
  return (
    <TableRow>
      <Cell>
        <DateTime at={createdAt} />
      </Cell>
      <Cell>{t(`kindOf.${kind}`)}</Cell>
      <Cell>{t(`channelOf.${channel}`)}</Cell>
      <Cell>
        <Badge tone={toneOf[status]}>{t(`statusOf.${status}`)}</Badge>
      </Cell>
      <Cell className="text-ink-soft">
        {error !== null && <span className="font-mono text-13">{error}</span>}
        {nextAttemptAt !== null && attempts > 0 && (
          <span className="block text-13">
            {t.rich('nextTry', { count: attempts, at: () => <DateTime at={nextAttemptAt} /> })}
          </span>
        )}
      </Cell>
    </TableRow>
  );
}
