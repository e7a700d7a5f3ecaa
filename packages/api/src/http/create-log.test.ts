import { expect, test } from 'vitest';
import { createLog } from './create-log';

test('what was sent to us stays text: every entry is one line of JSON without control characters', () => {
  const lines: string[] = [];
  const log = createLog({ name: 'test', level: 'info', to: { write: (line) => void lines.push(line) } });
  const sent = 'a\r\n{"level":30,"msg":"forged"}\u001b[2J\u0000\u007f\u009b31m\u0085\u2028\u2029\u202e end';
  log.warn({ sent, err: new Error(sent) }, sent);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e](?!$)/u);
  expect(JSON.parse(`${lines[0]}`)).toMatchObject({ sent, msg: sent, err: { message: sent } });
});
