import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');

function tokensOf(selector: string): Map<string, string> {
  const block = css.split(new RegExp(`\\n *\\${selector} \\{`))[1]?.split('}')[0] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]));
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const inks = ['ink', 'ink-soft', 'jade', 'amber', 'danger', 'info'];
const pairs = [
  ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground] as const)),
  ...['jade', 'amber', 'danger', 'info'].flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    ['ink', `${tone}-soft`] as const,
  ]),
  ...['amber', 'danger'].map((tone) => ['ink-soft', `${tone}-soft`] as const),
  ['on-jade', 'jade'] as const,
  ['on-jade', 'jade-strong'] as const,
  ['on-danger', 'danger'] as const,
  ['paper', 'ink'] as const,
];

describe.each([':root', '.dark'])('the palette of %s', (selector) => {
  const tokens = tokensOf(selector);

  test.each(pairs)('%s is readable on %s (4.5 : 1)', (ink, ground) => {
    expect(contrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)('the outline of a control stands out from %s (3 : 1)', (ground) => {
    expect(contrast(tokens.get('line-strong') ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(3);
  });
});
