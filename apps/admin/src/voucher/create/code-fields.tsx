'use client';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import type { VoucherFields } from './voucher-fields';

const kinds = ['generated', 'vanity'] as const;

/** A code nobody can guess, or a public word of one's own. */
export function CodeFields({ canBeVanity }: { canBeVanity: boolean }) {
  const t = useTranslations('form');
  const { register, control, formState } = useFormContext<VoucherFields>();
  const { errors } = formState;
  const kind = useWatch({ control, name: 'codeKind' });
  return (
    <div className="flex flex-col gap-4">
      {canBeVanity && (
        <fieldset>
          <legend className="mb-1 text-13 font-semibold">{t('codeKind')}</legend>
          <div className="flex flex-wrap gap-x-6">
            {kinds.map((value) => (
              <label key={value} className="flex min-h-10 items-center gap-2.5">
                <input type="radio" value={value} className="size-4 accent-jade" {...register('codeKind')} />
                {t(`codeKindOf.${value}`)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {kind === 'vanity' ? (
        <Field label={t('code')} hint={t('codeHint')} error={errors.code?.message} className="sm:max-w-sm">
          <Input
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            dir="ltr"
            className="font-mono uppercase"
            {...register('code')}
          />
        </Field>
      ) : (
        <Field label={t('prefix')} hint={t('prefixHint')} error={errors.prefix?.message} className="sm:max-w-sm">
          <Input
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            dir="ltr"
            className="font-mono uppercase"
            {...register('prefix')}
          />
        </Field>
      )}
    </div>
  );
}
