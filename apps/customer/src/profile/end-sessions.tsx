'use client';
import { Button } from '@bizcoin/ui/button';
import { useTranslations } from 'next-intl';
import type { useEndSessions } from './use-end-sessions';

interface EndSessionsProps {
  ending: ReturnType<typeof useEndSessions>;
  /** Whether there is any session but this one. */
  others: boolean;
}

/** For a lost telephone, or for a computer that is somebody else's. */
export function EndSessions({ ending, others }: EndSessionsProps) {
  const t = useTranslations('profile');
  return (
    <div className="flex flex-wrap gap-3">
      {others && (
        <Button
          variant="secondary"
          pending={ending.endingOthers}
          onClick={ending.endOthers}
          className="whitespace-normal"
        >
          {t('endOthers')}
        </Button>
      )}
      <Button variant="secondary" pending={ending.endingAll} onClick={ending.endAll} className="whitespace-normal">
        {t('endAll')}
      </Button>
    </div>
  );
}
