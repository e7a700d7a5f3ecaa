import { expect, test } from 'vitest';
import { sidesIn } from './sides-in';

test.each([
  ...[
    'ml-4',
    '-mr-2',
    'pl-3',
    'md:pr-6',
    'hover:left-0',
    '-right-1',
    'left-[3px]',
    'left-1/2',
    'border-l',
    'border-r-2',
  ],
  ...['rounded-l-card', 'rounded-tr', 'text-left', 'sm:text-right', 'float-left', 'scroll-ml-4', 'translate-x-4'],
])('%s names a side of the screen', (name) => {
  expect(sidesIn(`<p className="flex ${name} gap-2" />`)).toEqual([{ line: 1, text: name }]);
});

test.each([
  ...['ms-4 pe-2 start-0 -end-1', 'border-s rounded-e-card text-start', 'inset-x-0 mx-auto', 'rtl:rotate-3'],
  ...['translate-x-4 rtl:-translate-x-4', 'translate-y-4', 'left', 'minutesLeft', 'text-15 border-line rounded-full'],
])('%s does not', (names) => {
  expect(sidesIn(`<p className='${names}' />`)).toEqual([]);
});
