'use client';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { HelpAnswer, HelpTopic } from './help-topics';

interface HelpTopicCardProps {
  topic: HelpTopic;
  answers: readonly HelpAnswer[];
}

export function HelpTopicCard({ topic, answers }: HelpTopicCardProps) {
  const t = useTranslations('help');
  return (
    <Card aria-labelledby={`topic-${topic}`}>
      <CardHeading id={`topic-${topic}`}>{t(`topic.${topic}`)}</CardHeading>
      <div className="divide-y divide-line">
        {answers.map((answer) => (
          <Answer key={answer} answer={answer} />
        ))}
      </div>
    </Card>
  );
}

/** A link to an answer, `/help#refused`, finds it open. */
function Answer({ answer }: { answer: HelpAnswer }) {
  const t = useTranslations('help');
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const openLinked = () => {
      if (window.location.hash !== `#${answer}` || !details.current) return;
      details.current.open = true;
      details.current.scrollIntoView();
    };
    openLinked();
    window.addEventListener('hashchange', openLinked);
    return () => window.removeEventListener('hashchange', openLinked);
  }, [answer]);
  return (
    <details ref={details} id={answer} className="group scroll-mt-24">
      <summary className="flex min-h-12 cursor-pointer items-center justify-between gap-3 py-2 text-15 font-semibold [&::-webkit-details-marker]:hidden">
        {t(`answer.${answer}.question`)}
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-soft transition-transform group-open:rotate-180" />
      </summary>
      <p className="pb-4 text-15 whitespace-pre-line text-ink-soft">{t(`answer.${answer}.text`)}</p>
    </details>
  );
}
