import { expect, test } from 'vitest';
import { readStaffRequest } from './read-staff-request';

const faultsOf = (...args: string[]) => {
  const request = readStaffRequest(args);
  return request.ok ? [] : request.faults;
};

test('options may stand anywhere; without a level it is full access', () => {
  const staff = { email: 'ada@example.test', name: 'Ada Byron' };
  expect(readStaffRequest(['ada@example.test', '--name', ' Ada Byron '])).toEqual({
    ok: true,
    staff: { ...staff, level: 2 },
  });
  expect(readStaffRequest(['--level=0', '--name=Ada Byron', 'ada@example.test'])).toEqual({
    ok: true,
    staff: { ...staff, level: 0 },
  });
});

test('every fault is told at once, each in one line', () => {
  expect(faultsOf('ada', '--name', '', '--level', '3')).toEqual([
    '"ada" is no e-mail address.',
    '--name must be 1 to 120 ordinary characters.',
    '--level is "3", not 0 (viewer), 1 (support) or 2 (full access).',
  ]);
  expect(faultsOf()).toEqual([
    'The e-mail address is missing.',
    expect.stringMatching(/^The name is missing\. .*--name "Ada Byron"/),
  ]);
});

test.each([['02'], ['1.0'], ['two'], [''], ['-1']])('a level is one digit as written: "%s" is none', (level) => {
  expect(faultsOf('ada@example.test', '--name', 'Ada', `--level=${level}`)).toEqual([
    `--level is "${level}", not 0 (viewer), 1 (support) or 2 (full access).`,
  ]);
});

test('a name without quotes is told as such instead of being cut off', () => {
  expect(faultsOf('ada@example.test', '--name', 'Ada', 'Byron')).toEqual([expect.stringMatching(/not 2\..*in quotes/)]);
});

test('an option that does not exist, or lacks its value, is named', () => {
  expect(faultsOf('ada@example.test', '--name', 'Ada', '--lvl', '1')).toEqual([expect.stringContaining('--lvl')]);
  expect(faultsOf('ada@example.test', '--name')).toEqual([expect.stringContaining('--name')]);
});
