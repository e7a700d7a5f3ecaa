'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import { Card } from '@bizcoin/ui/card';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { HelpTopicCard } from './help-topic-card';
import { useHelpSearch } from './use-help-search';

/** Every answer on one page, so that the browser's own search finds them too. */
export function HelpPage() {
  const t = useTranslations('help');
  const [search, setSearch] = useState('');
  const { topics, count } = useHelpSearch(search);
  const searching = search.trim() !== '';
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <search className="mb-2 flex max-w-xl flex-col gap-1.5">
        <Field label={t('search')}>
          <Input
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            placeholder={t('searchPlaceholder')}
          />
        </Field>
        <p role="status" className="min-h-5 text-13 text-ink-soft">
          {/* Nothing found is said below, in large. */}
          {searching && <span className={count === 0 ? 'sr-only' : undefined}>{t('found', { count })}</span>}
        </p>
      </search>
      {count === 0 ? (
        <EmptyState
          icon={<SearchX className="size-5" />}
          title={t('nothing')}
          action={
            <Button variant="secondary" onClick={() => setSearch('')}>
              {t('clear')}
            </Button>
          }
        >
          {t('nothingNext')}
        </EmptyState>
      ) : (
        <div className="grid items-start gap-4 md:grid-cols-2">
          {halvesOf(topics).map((half) => (
            <div key={half.map(([topic]) => topic).join()} className="flex flex-col gap-4">
              {half.map(([topic, answers]) => (
                <HelpTopicCard key={topic} topic={topic} answers={answers} />
              ))}
            </div>
          ))}
        </div>
      )}
      <Card className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <p className="text-15">{t('more')}</p>
        <Link href="/support" className={buttonStyles({ variant: 'secondary' })}>
          {t('ask')}
        </Link>
      </Card>
    </>
  );
}

/** Two columns, read one after the other: an answer that is opened moves only what stands below it. */
function halvesOf<Item>(items: readonly Item[]): (readonly Item[])[] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)].filter((half) => half.length > 0);
}
