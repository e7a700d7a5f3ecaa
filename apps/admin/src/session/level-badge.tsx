'use client';
import { Badge, type BadgeTone } from '@bizcoin/ui/badge';
import { useTranslations } from 'next-intl';
import type { Person } from './person-context';

const tones = { 0: 'neutral', 1: 'info', 2: 'good' } as const satisfies Record<0 | 1 | 2, BadgeTone>;

/** What the person is here as: a level of the staff, or the dealer they belong to. */
export function LevelBadge({ level, dealer }: Pick<Person, 'level' | 'dealer'>) {
  const t = useTranslations('level');
  if (level === null) return <Badge tone="coin">{dealer?.name}</Badge>;
  return <Badge tone={tones[level]}>{t(`${level}`)}</Badge>;
}
