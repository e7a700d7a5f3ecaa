'use client';
import { type Theme, ThemeToggle } from '@bizcoin/ui/theme-toggle';
import { useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';

export function ThemeChoice() {
  const t = useTranslations('theme');
  const { theme = 'system', setTheme } = useTheme();
  return (
    <ThemeToggle
      label={t('label')}
      labels={{ light: t('light'), dark: t('dark'), system: t('system') }}
      value={theme as Theme}
      onValueChange={setTheme}
    />
  );
}
