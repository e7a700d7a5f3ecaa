/** What a customer's screens are about; a stream says no more than which of them moved (docs/live.md). */
export const customerTopics = ['wallet', 'packages', 'orders', 'notifications'] as const;

export const staffTopics = ['orders', 'tickets', 'vouchers', 'customers'] as const;

export type CustomerTopic = (typeof customerTopics)[number];

export type StaffTopic = (typeof staffTopics)[number];
