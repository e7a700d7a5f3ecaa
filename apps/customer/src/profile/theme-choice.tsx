'use client';
import { ThemeToggle } from '@bizcoin/ui/theme-toggle';
import { useTheme } from '@bizcoin/ui/use-theme';
import { useTranslations } from 'next-intl';

export function ThemeChoice() {
  const t = useTranslations('theme');
  const [theme, chooseTheme] = useTheme();
  return (
    <div className="flex flex-col gap-1.5">
      <p aria-hidden className="text-13 font-semibold">
        {t('label')}
      </p>
      <ThemeToggle
        label={t('label')}
        labels={{ light: t('light'), dark: t('dark'), system: t('system') }}
        value={theme}
        onValueChange={chooseTheme}
      />
    </div>
  );
}
