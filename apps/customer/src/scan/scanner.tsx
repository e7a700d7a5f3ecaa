'use client';
import { classNames } from '@bizcoin/ui/class-names';
import { Dialog } from '@bizcoin/ui/dialog';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { codeInQr } from './code-in-qr';
import { PictureChoice } from './picture-choice';
import { useCamera } from './use-camera';

interface ScannerProps {
  /** A code was found; the dialog closes by itself. */
  onCode: (code: string) => void;
  onClosed: () => void;
}

/** Reads a QR code with the camera or from a picture. It only fills the field: nothing is looked up or redeemed here. */
export function Scanner({ onCode, onClosed }: ScannerProps) {
  const t = useTranslations('scan');
  const [open, setOpen] = useState(true);
  return (
    <Dialog open={open} onOpenChange={setOpen} onClosed={onClosed} title={t('title')} description={t('lead')}>
      <View
        onCode={(code) => {
          onCode(code);
          setOpen(false);
        }}
      />
    </Dialog>
  );
}

function View({ onCode }: { onCode: (code: string) => void }) {
  const t = useTranslations('scan');
  const announce = useAnnounce();
  const player = useRef<HTMLVideoElement>(null);
  const [fault, setFault] = useState<'noQr' | 'noCode' | null>(null);
  // The camera goes on seeing the same code until the dialog has gone.
  const done = useRef(false);
  const take = (text: string | null) => {
    if (done.current) return;
    const code = text === null ? null : codeInQr(text);
    if (code === null) return setFault(text === null ? 'noQr' : 'noCode');
    done.current = true;
    announce(t('found'));
    onCode(code);
  };
  const camera = useCamera(player, take);
  const seen = camera === 'starting' || camera === 'watching';
  return (
    <div className="flex flex-col gap-4">
      <div className={classNames('relative aspect-square overflow-hidden rounded-card bg-sunken', !seen && 'hidden')}>
        <video ref={player} muted playsInline aria-label={t('view')} className="size-full object-cover" />
        <div
          aria-hidden
          className="absolute inset-[15%] rounded-card border-2 border-dashed border-surface dark:border-ink"
        />
      </div>
      <p role="status" className="text-15 text-ink-soft">
        {t(`camera.${camera}`)}
      </p>
      {fault && (
        <p role="alert" className="text-15 text-danger">
          {t(fault)}
        </p>
      )}
      <PictureChoice onText={take} />
    </div>
  );
}
