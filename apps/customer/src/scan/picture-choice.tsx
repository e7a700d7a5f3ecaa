'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { classNames } from '@bizcoin/ui/class-names';
import { Image, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useState } from 'react';
import { readPicture } from './read-picture';

/** A photo or a screenshot instead of the camera. It is read on this device and sent nowhere. */
export function PictureChoice({ onText }: { onText: (text: string | null) => void }) {
  const t = useTranslations('scan');
  const [reading, setReading] = useState(false);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    setReading(true);
    const text = await readPicture(file);
    setReading(false);
    // The same picture can be chosen again.
    target.value = '';
    onText(text);
  };
  const Icon = reading ? LoaderCircle : Image;
  return (
    <div className="flex flex-col gap-1.5">
      <label
        className={classNames(
          buttonStyles({ variant: 'secondary' }),
          'relative cursor-pointer has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-jade',
        )}
      >
        <Icon aria-hidden className={classNames('size-4', reading && 'animate-spin')} />
        {t(reading ? 'reading' : 'picture')}
        <input
          type="file"
          accept="image/*"
          aria-describedby="picture-privacy"
          onChange={(event) => void choose(event)}
          className="sr-only"
        />
      </label>
      <p id="picture-privacy" className="text-13 text-ink-soft">
        {t('privacy')}
      </p>
    </div>
  );
}
