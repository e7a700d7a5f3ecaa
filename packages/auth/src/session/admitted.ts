/**
 * Who may be in which app, in SQL, for signing in and for every later request: a role taken away ends a session at its
 * next use. Customers may look at what is theirs while suspended, staff and dealers may not. `$2` is the audience.
 */
export const ROLES = `
  LEFT JOIN staff_members staff ON staff.user_id = u.id
  LEFT JOIN dealer_members member ON member.user_id = u.id`;

export const ADMITTED = `CASE $2
  WHEN 'customer' THEN u.customer_since IS NOT NULL
  ELSE u.suspended_at IS NULL AND (staff.user_id IS NOT NULL OR member.user_id IS NOT NULL) END`;
