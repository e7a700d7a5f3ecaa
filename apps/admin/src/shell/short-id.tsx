import { Copyable } from '@bizcoin/ui/copyable';

interface ShortIdProps {
  value: string;
  what: string;
}

/** An id to copy, shown by its end: that of a UUIDv7 is its random part and tells rows apart, the beginning is only a time. */
export function ShortId({ value, what }: ShortIdProps) {
  return (
    <Copyable value={value} what={what}>
      …{value.slice(-8)}
    </Copyable>
  );
}
