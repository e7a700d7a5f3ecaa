import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../testing/open-page';
import { ProblemNotice } from './problem-notice';

const link = () => screen.queryByRole('link', { name: 'Contact support' });
const refused = (code: 'voucher_disabled' | 'voucher_not_usable' | 'voucher_code_mistyped' | 'not_signed_in') => (
  <ProblemNotice problem={{ kind: 'refusal', refusal: { code } }} />
);

test.each(['voucher_disabled', 'voucher_not_usable'] as const)(
  'after %s support can be asked, and knows which refusal it was',
  (code) => {
    openPage(refused(code));
    expect(link()).toHaveAttribute('href', `/support?reference=${code}`);
  },
);

test.each(['voucher_code_mistyped', 'not_signed_in'] as const)('after %s nobody is sent to support', (code) => {
  openPage(refused(code));
  expect(link()).toBeNull();
});

test.each(['/login', '/register', '/support'])('on %s there is no way to support', (pathname) => {
  openPage(refused('voucher_disabled'), { pathname });
  expect(link()).toBeNull();
});

test('a failure takes its reference along', () => {
  openPage(<ProblemNotice problem={{ kind: 'failure', reference: 'A1 B2' }} />);
  expect(screen.getByRole('link', { name: 'Tell support' })).toHaveAttribute('href', '/support?reference=A1%20B2');
});
