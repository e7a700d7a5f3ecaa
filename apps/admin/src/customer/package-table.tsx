'use client';
import { Badge } from '@bizcoin/ui/badge';
import { DateTime } from '@bizcoin/ui/date-time';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { Section } from '../shell/section';
import type { Customer } from './customer';

export function PackageTable({ packages }: { packages: Customer['packages'] }) {
  const t = useTranslations('packages');
  const { whole } = useFormats();
  return (
    <Section title={t('title')}>
      {packages.length === 0 ? (
        <EmptyState title={t('empty')} className="rounded-card border border-line bg-surface">
          {t('emptyNext')}
        </EmptyState>
      ) : (
        <Table label={t('title')}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t('name')}</HeaderCell>
              <HeaderCell>{t('state')}</HeaderCell>
              <HeaderCell>{t('source')}</HeaderCell>
              <HeaderCell>{t('starts')}</HeaderCell>
              <HeaderCell>{t('ends')}</HeaderCell>
              <HeaderCell numeric>{t('used')}</HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {packages.map((owned) => (
              <TableRow key={owned.id}>
                <Cell className="font-semibold whitespace-nowrap">{owned.name}</Cell>
                <Cell>
                  <Badge tone={owned.state === 'active' ? 'good' : 'neutral'}>{t(`stateOf.${owned.state}`)}</Badge>
                </Cell>
                <Cell>{t(`sourceOf.${owned.source}`)}</Cell>
                <Cell>
                  <DateTime at={owned.startsAt} precision="day" />
                </Cell>
                <Cell>
                  <DateTime at={owned.endsAt} />
                </Cell>
                <Cell numeric className="whitespace-nowrap">
                  {whole(owned.messagesUsed)} <span className="text-ink-soft">/ {whole(owned.messagesAllowed)}</span>
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
