'use client';
import { Select } from '@bizcoin/ui/select';
import { useAddress } from '@bizcoin/ui/use-address';
import { useTranslations } from 'next-intl';
import { ClearFilters } from '../address/clear-filters';
import { RemovableFilter } from '../address/removable-filter';
import { actions } from './actions';
import { SubjectFilter } from './subject-filter';
import { useActionWords } from './use-action-words';

const ANY = 'any';
export const auditFilters = ['actor', 'action', 'subject'] as const;

interface AuditFilterBarProps {
  /** The name that belongs to the actor filter, once a row has told it. */
  actorName: string | null;
}

export function AuditFilterBar({ actorName }: AuditFilterBarProps) {
  const t = useTranslations('audit');
  const words = useActionWords();
  const { params, change } = useAddress();
  const action = params.get('action');
  const known: readonly string[] = actions;
  const offered = action && !known.includes(action) ? [action, ...known] : known;
  return (
    <search className="mb-4 flex flex-wrap items-center gap-3">
      <SubjectFilter />
      <Select
        aria-label={t('action')}
        className="w-full sm:w-56"
        items={[{ value: ANY, label: t('anyAction') }, ...offered.map((value) => ({ value, label: words(value) }))]}
        value={action ?? ANY}
        onValueChange={(value) => change({ action: value === ANY ? null : value })}
      />
      {params.get('actor') && (
        <RemovableFilter
          label={actorName ? t('by', { name: actorName }) : t('byOne')}
          removeLabel={t('everybody')}
          onRemove={() => change({ actor: null })}
        />
      )}
      <ClearFilters filters={auditFilters} />
    </search>
  );
}
