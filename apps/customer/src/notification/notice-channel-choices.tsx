'use client';
import { Switch } from '@bizcoin/ui/switch';
import { useTranslations } from 'next-intl';
import type { Answers } from '../api/api';

type ChannelSettings = Answers['notification']['settings'][number];
type Topic = ChannelSettings['topics'][number]['topic'];

interface NoticeChannelChoicesProps extends ChannelSettings {
  onChoose: (topic: Topic, wanted: boolean) => void;
}

/** One way out of the app: where it leads, and what goes that way. Without a number it has nowhere to lead. */
export function NoticeChannelChoices({ channel, to, topics, onChoose }: NoticeChannelChoicesProps) {
  const t = useTranslations('noticeSettings');
  return (
    <fieldset className="min-w-0">
      <legend className="text-15 font-semibold">{t(channel)}</legend>
      <p className="mb-2 text-13 break-words text-ink-soft">
        {to === null ? t('noPhone') : t.rich('goesTo', { to: () => <bdi dir="ltr">{to}</bdi> })}
      </p>
      <ul className="flex flex-col">
        {topics.map(({ topic, wanted }) => (
          <li key={topic}>
            <Switch
              label={t(topic)}
              checked={wanted}
              disabled={to === null}
              onCheckedChange={(next) => onChoose(topic, next)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
