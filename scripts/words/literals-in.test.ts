import { expect, test } from 'vitest';
import { literalsIn } from './literals-in';

const textsIn = (jsx: string) => literalsIn('screen.tsx', `const screen = ${jsx};`).map(({ text }) => text);

test.each([
  ['<p>Pay now</p>', 'Pay now'],
  ['<p>{paid && "Paid"}</p>', '"Paid"'],
  ['<p>{state === "open" ? "Open" : t("closed")}</p>', '"Open"'],
  [`<p>{\`Order \${id}\`}</p>`, `\`Order \${id}\``],
  ['<p>{"Total: " + total}</p>', '"Total: "'],
  ['<button aria-label="Close" />', '"Close"'],
  ['<Field label={"Name"} />', '"Name"'],
  ['<input placeholder="Your code" />', '"Your code"'],
  ['<img alt="A coin" />', '"A coin"'],
  ['<p title={known ? "Known" : undefined}>{name}</p>', '"Known"'],
  ['<p>ادا کریں</p>', 'ادا کریں'],
])('words in a component are found: %s', (jsx, text) => {
  expect(textsIn(jsx)).toEqual([text]);
});

test.each([
  '<p>{t("pay")}</p>',
  '<p className="text-15" data-state="open">{name}</p>',
  '<p>{state === "open" && <b>{t("open")}</b>}</p>',
  '<p> · </p>',
  '<p>{" – "}</p>',
  '<p>{count} / {max}</p>',
  '<Link href="/orders">{t("orders")}</Link>',
  '<Tabs tabs={[{ value: "used", label: t("used") }]} />',
])('what nobody reads, and words from a message file, are not: %s', (jsx) => {
  expect(textsIn(jsx)).toEqual([]);
});

test('a finding names its line', () => {
  expect(literalsIn('screen.tsx', 'const a = 1;\nconst screen = (\n  <p>Pay</p>\n);')).toEqual([
    { line: 3, text: 'Pay' },
  ]);
});
