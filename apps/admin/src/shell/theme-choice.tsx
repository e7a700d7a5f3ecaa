'use client';
import { type Theme, ThemeToggle } from '@bizcoin/ui/theme-toggle';
import { useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';

const themes: readonly string[] = ['light', 'dark', 'system'] satisfies Theme[];
const isTheme = (text: string | undefined): text is Theme => text !== undefined && themes.includes(text);

export function ThemeChoice() {
  const t = useTranslations('theme');
  const { theme, setTheme } = useTheme();
  return (
    <ThemeToggle
      label={t('label')}
      labels={{ light: t('light'), dark: t('dark'), system: t('system') }}
      value={isTheme(theme) ? theme : 'system'}
      onValueChange={setTheme}
    />
  );
}
