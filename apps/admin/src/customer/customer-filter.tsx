'use client';
import { api } from '../api/api';
import { CustomerPicker } from './customer-picker';

interface CustomerFilterProps {
  label: string;
  placeholder: string;
  customerId: string | null;
  onCustomerChange: (customerId: string | null) => void;
}

/** Only the id stands in the address; the name beside it is read, so that a shared link never carries a person's name. */
export function CustomerFilter({ label, placeholder, customerId, onCustomerChange }: CustomerFilterProps) {
  const customer = api.customer.get.useQuery({ customerId: customerId ?? '' }, { enabled: customerId !== null });
  const chosen = customerId === null ? null : { value: customerId, label: customer.data?.name ?? customerId };
  return (
    <CustomerPicker
      key={chosen?.label}
      aria-label={label}
      placeholder={placeholder}
      value={chosen}
      onValueChange={(next) => onCustomerChange(next?.value ?? null)}
    />
  );
}
