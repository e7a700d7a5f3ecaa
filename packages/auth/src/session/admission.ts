import type { Audience } from './session';

/**
 * Who may be in which app, in SQL, for signing in and for every later request: a role taken away ends a session at its
 * next use. Customers may look at what is theirs while suspended, staff and dealers may not. What is `admitted` is a
 * condition on `u`, a person, joined by `roles` to what they are: a customer needs no role.
 */
export const ADMISSION: Readonly<Record<Audience, { readonly roles: string; readonly admitted: string }>> = {
  customer: { roles: '', admitted: 'u.customer_since IS NOT NULL' },
  admin: {
    roles: `
  LEFT JOIN staff_members staff ON staff.user_id = u.id
  LEFT JOIN dealer_members member ON member.user_id = u.id`,
    admitted: '(u.suspended_at IS NULL AND (staff.user_id IS NOT NULL OR member.user_id IS NOT NULL))',
  },
};
