'use client';
import { ThemeToggle } from '@bizcoin/ui/theme-toggle';
import { useTheme } from '@bizcoin/ui/use-theme';
import { useTranslations } from 'next-intl';

export function ThemeChoice() {
  const t = useTranslations('theme');
  const [theme, chooseTheme] = useTheme();
  return (
    <ThemeToggle
      label={t('label')}
      labels={{ light: t('light'), dark: t('dark'), system: t('system') }}
      value={theme}
      onValueChange={chooseTheme}
    />
  );
}
