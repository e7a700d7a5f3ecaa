'use client';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { backdropStyles } from './dialog';

export interface Command {
  id: string;
  label: string;
  hint?: string | undefined;
  icon?: ReactNode | undefined;
  run: () => void;
}

interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  /** What fits the text; the caller filters, because some of it comes from a server. */
  commands: readonly Command[];
  text: string;
  onTextChange: (text: string) => void;
  emptyText: string;
}

/** One field that goes anywhere: type, arrow keys, Enter. */
export function CommandPalette(props: CommandPaletteProps) {
  const { open, onOpenChange, label, commands, text, onTextChange, emptyText } = props;
  const run = (command: Command) => {
    onOpenChange(false);
    command.run();
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropStyles} />
        <Dialog.Popup
          aria-label={label}
          className="fixed inset-x-4 top-[12dvh] z-40 mx-auto flex max-h-[70dvh] max-w-lg flex-col overflow-hidden rounded-card border border-line bg-surface shadow-raised outline-none transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0"
        >
          <Autocomplete.Root
            open
            inline
            items={commands}
            mode="none"
            value={text}
            onValueChange={(next, { reason }) => {
              if (reason !== 'item-press') onTextChange(next);
            }}
            itemToStringValue={(command: Command) => command.label}
            autoHighlight="always"
            keepHighlight
          >
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search aria-hidden className="size-4 shrink-0 text-ink-soft" />
              <Autocomplete.Input
                aria-label={label}
                placeholder={label}
                className="min-h-12 w-full bg-transparent text-17 outline-none placeholder:text-ink-soft md:text-15"
              />
            </div>
            <div className="overflow-y-auto p-1">
              <Autocomplete.Empty className="px-3 text-15 text-ink-soft">
                <div className="py-3">{emptyText}</div>
              </Autocomplete.Empty>
              <Autocomplete.List>
                {(command: Command) => (
                  <Autocomplete.Item
                    key={command.id}
                    value={command}
                    onClick={() => run(command)}
                    className="flex min-h-10 cursor-default items-center gap-3 rounded-control px-3 text-15 outline-none data-[highlighted]:bg-jade-soft"
                  >
                    <span aria-hidden className="text-ink-soft">
                      {command.icon}
                    </span>
                    <span className="grow truncate">{command.label}</span>
                    {command.hint && <span className="shrink-0 text-13 text-ink-soft">{command.hint}</span>}
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </div>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
