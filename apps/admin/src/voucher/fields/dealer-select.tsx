'use client';
import { Select } from '@bizcoin/ui/select';
import { api } from '../../api/api';

interface DealerSelectProps {
  /** The choice of no dealer. */
  none: { value: string; label: string };
  value: string;
  onValueChange: (value: string) => void;
}

export function DealerSelect({ none, value, onValueChange }: DealerSelectProps) {
  const dealers = api.dealer.list.useQuery();
  const items = [none, ...(dealers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))];
  return <Select items={items} value={value} onValueChange={onValueChange} />;
}
