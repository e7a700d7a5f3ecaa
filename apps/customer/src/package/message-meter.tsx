'use client';
import { Meter } from '@bizcoin/ui/meter';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { LastMinute } from '../calendar/last-minute';

interface MessageMeterProps {
  name: string;
  allowed: number;
  used: number;
  /** Exclusive. */
  endsAt: string;
  ended?: boolean | undefined;
}

/** The bar shows what is left, because that is the question people come with. */
export function MessageMeter({ name, allowed, used, endsAt, ended = false }: MessageMeterProps) {
  const t = useTranslations('messages');
  const formats = useFormats();
  const left = allowed - used;
  return (
    <div>
      <Meter
        label={name}
        value={ended ? 0 : left}
        max={allowed}
        quiet={ended}
        valueText={
          ended
            ? allowed === 0
              ? t('takenBack')
              : t('wereUsed', { used: formats.whole(used), allowed: formats.whole(allowed) })
            : t('left', { left: formats.whole(left), allowed: formats.whole(allowed) })
        }
      />
      <p className="mt-1 text-13 text-ink-soft">
        {ended ? (
          t('endedAt', { date: formats.lastMinuteInZone(endsAt) })
        ) : (
          <LastMinute end={endsAt} phrase={(date) => t('endsAt', { date })} />
        )}
      </p>
    </div>
  );
}
