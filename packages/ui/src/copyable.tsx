'use client';
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { classNames } from './class-names';
import { useAnnounce } from './live-region';

interface CopyableProps {
  value: string;
  /** What is copied, for the button's name: "Copy {what}". */
  what: string;
  /** Shown instead of the whole value. */
  children?: ReactNode;
  className?: string | undefined;
}

export function Copyable({ value, what, children, className }: CopyableProps) {
  const t = useTranslations('ui');
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    announce(t('copied'));
  };
  const Icon = copied ? Check : Copy;
  return (
    <span className={classNames('inline-flex max-w-full items-center gap-1 font-mono text-13', className)}>
      <bdi dir="ltr" className="truncate" title={value}>
        {children ?? value}
      </bdi>
      <button
        type="button"
        aria-label={t('copy', { what })}
        onClick={() => void copy()}
        onBlur={() => setCopied(false)}
        className="relative inline-flex size-6 shrink-0 items-center justify-center rounded-[6px] text-ink-soft before:absolute before:-inset-2 before:content-[''] hover:text-ink"
      >
        <Icon aria-hidden className={classNames('size-3.5', copied && 'text-jade')} />
      </button>
    </span>
  );
}
