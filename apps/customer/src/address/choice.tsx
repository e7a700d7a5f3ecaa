'use client';
import { Field } from '@bizcoin/ui/field';
import { Select } from '@bizcoin/ui/select';

const ANY = 'any';

interface ChoiceProps<Value extends string> {
  label: string;
  /** Names the absence of a choice, such as "All kinds". */
  any: string;
  items: readonly { value: Value; label: string }[];
  value: Value | null;
  onValueChange: (value: Value | null) => void;
  className?: string | undefined;
}

/** One filter of a list: a value, or all of them. */
export function Choice<Value extends string>({
  label,
  any,
  items,
  value,
  onValueChange,
  className,
}: ChoiceProps<Value>) {
  return (
    <Field label={label} className={className}>
      <Select<Value | typeof ANY>
        items={[{ value: ANY, label: any }, ...items]}
        value={value ?? ANY}
        onValueChange={(chosen) => onValueChange(chosen === ANY ? null : chosen)}
      />
    </Field>
  );
}
