'use client';
import { type Theme, ThemeToggle } from '@bizcoin/ui/theme-toggle';
import { useTheme } from 'next-themes';
import { useTranslations } from 'next-intl';

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
