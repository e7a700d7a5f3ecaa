'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { Card } from '@bizcoin/ui/card';
import { useTranslations } from 'next-intl';

const topics = ['codes', 'refused', 'buying', 'declined', 'bizcoins', 'discounts', 'messages', 'failures'] as const;

export function HelpPage() {
  const t = useTranslations('help');
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <div className="grid items-start gap-4 md:grid-cols-2">
        {topics.map((topic) => (
          <Card key={topic} id={topic} aria-labelledby={`${topic}-title`}>
            <h2 id={`${topic}-title`} className="text-17 font-semibold">
              {t(`${topic}.title`)}
            </h2>
            <p className="mt-2 text-15 whitespace-pre-line text-ink-soft">{t(`${topic}.text`)}</p>
          </Card>
        ))}
      </div>
    </>
  );
}
