'use client';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { Monitor, Moon, Sun } from 'lucide-react';
import { type Theme, themes } from './use-theme';

interface ThemeToggleProps {
  label: string;
  labels: Record<Theme, string>;
  value: Theme;
  onValueChange: (theme: Theme) => void;
}

const icons = { light: Sun, dark: Moon, system: Monitor } as const;

export function ThemeToggle({ label, labels, value, onValueChange }: ThemeToggleProps) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onValueChange(next as Theme)}
      className="inline-flex flex-wrap gap-1 rounded-control border border-line bg-sunken p-1"
    >
      {themes.map((theme) => {
        const Icon = icons[theme];
        return (
          <Radio.Root
            key={theme}
            value={theme}
            aria-label={labels[theme]}
            className="inline-flex min-h-9 grow items-center justify-center gap-2 rounded-[6px] px-3 text-13 whitespace-nowrap text-ink-soft transition-colors hover:text-ink data-[checked]:bg-surface data-[checked]:font-semibold data-[checked]:text-ink data-[checked]:shadow-rest"
          >
            <Icon aria-hidden className="size-4" />
            {labels[theme]}
          </Radio.Root>
        );
      })}
    </RadioGroup>
  );
}
