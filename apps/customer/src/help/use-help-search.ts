'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { helpTopics } from './help-topics';
import { holdsWords } from './holds-words';

/** The topics with the answers that hold the words; a topic whose name holds them has all of its answers. */
export function useHelpSearch(search: string) {
  const t = useTranslations('help');
  return useMemo(() => {
    const topics = helpTopics
      .map(([topic, answers]) => {
        const holds = (answer: (typeof answers)[number]) =>
          holdsWords(`${t(`topic.${topic}`)} ${t(`answer.${answer}.question`)} ${t(`answer.${answer}.text`)}`, search);
        return [topic, answers.filter(holds)] as const;
      })
      .filter(([, answers]) => answers.length > 0);
    return { topics, count: topics.reduce((sum, [, answers]) => sum + answers.length, 0) };
  }, [search, t]);
}
