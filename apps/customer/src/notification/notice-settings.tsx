'use client';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useMutationState } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type Answers, api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { QueryProblem } from '../problem/query-problem';
import { NoticeChannelChoices } from './notice-channel-choices';

type Settings = Answers['notification']['settings'];
type Choice = Parameters<ReturnType<typeof api.notification.updateSettings.useMutation>['mutate']>[0];

const SCOPE = 'notice-settings';

/** What the shop writes to this customer outside of the app, switch by switch; each takes effect at once. */
export function NoticeSettings() {
  const t = useTranslations('noticeSettings');
  const announce = useAnnounce();
  const utils = api.useUtils();
  const settings = api.notification.settings.useQuery();
  const update = api.notification.updateSettings.useMutation({
    // One after the other: each answer is the whole state, and an older one must not arrive last.
    scope: { id: SCOPE },
    onSuccess: (answer, { topic, wanted }) => {
      utils.notification.settings.setData(undefined, answer);
      announce(t('saved', { topic: t(topic), wanted: String(wanted) }));
    },
  });
  const underway = useMutationState({
    filters: { status: 'pending', predicate: ({ options }) => options.scope?.id === SCOPE },
    select: ({ state }) => state.variables as Choice,
  });
  return (
    <Card id="notices" aria-labelledby="notice-settings">
      <CardHeading id="notice-settings">{t('title')}</CardHeading>
      {/* Where nothing is written, there is nothing else to say about it. */}
      {settings.data?.length !== 0 && <p className="mb-4 text-15 text-ink-soft">{t('lead')}</p>}
      {update.error && (
        <div className="mb-4">
          <ProblemNotice problem={problemOf(update.error)} />
        </div>
      )}
      {settings.error && !settings.data && <QueryProblem query={settings} />}
      {settings.isPending && (
        <Loading label={t('loading')}>
          <Skeleton className="h-52" />
        </Loading>
      )}
      {settings.data && (
        <Channels settings={underway.reduce(withChoice, settings.data)} onChoose={(choice) => update.mutate(choice)} />
      )}
    </Card>
  );
}

function Channels({ settings, onChoose }: { settings: Settings; onChoose: (choice: Choice) => void }) {
  const t = useTranslations('noticeSettings');
  if (settings.length === 0) return <p className="text-15">{t('none')}</p>;
  return (
    <div className="grid gap-6 md:grid-cols-2">
      {settings.map(({ channel, ...rest }) => (
        <NoticeChannelChoices
          key={channel}
          channel={channel}
          {...rest}
          onChoose={(topic, wanted) => onChoose({ channel, topic, wanted })}
        />
      ))}
    </div>
  );
}

/** Switches that were just pressed show where they are going, also while they wait; a refusal puts one back. */
const withChoice = (settings: Settings, choice: Choice): Settings =>
  settings.map(({ topics, ...rest }) => ({
    ...rest,
    topics: topics.map((one) =>
      choice.channel === rest.channel && choice.topic === one.topic ? { ...one, wanted: choice.wanted } : one,
    ),
  }));
