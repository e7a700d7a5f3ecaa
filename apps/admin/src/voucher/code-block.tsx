'use client';
import { Button } from '@bizcoin/ui/button';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** A whole code, large enough to read aloud, with one button that takes it along. */
export function CodeBlock({ code }: { code: string }) {
  const t = useTranslations('code');
  const announce = useAnnounce();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
    announce(t('copied'));
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-dashed border-line-strong bg-sunken p-4">
      <output aria-label={t('label')} dir="ltr" className="font-mono text-17 font-semibold break-all sm:text-22">
        {code}
      </output>
      <Button onClick={() => void copy()}>
        <Icon aria-hidden className="size-4" />
        {isCopied ? t('copied') : t('copy')}
      </Button>
    </div>
  );
}
