import type { Person } from '../session/person-context';

const shop = { currency: 'USD', rate: '1', timeZone: 'Asia/Karachi' };

/** The people whose rights differ, as `auth.me` answers them. */
export const root: Person = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Root Rahman',
  email: 'root@demo.test',
  level: 2,
  dealer: null,
  shop,
};

export const support: Person = { ...root, name: 'Sara Support', email: 'support@demo.test', level: 1 };

export const viewer: Person = { ...root, name: 'Vera Viewer', email: 'viewer@demo.test', level: 0 };

export const delta: Person = {
  ...root,
  name: 'Dilawar Khan',
  email: 'delta@demo.test',
  level: null,
  dealer: { id: '00000000-0000-7000-8000-0000000000d1', name: 'Delta' },
};
