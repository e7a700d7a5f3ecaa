import { expect, test } from 'vitest';
import { splitStatements } from './split-statements';

test('a semicolon in a string, name, comment or function body ends no statement', () => {
  const script = [
    '-- one; not two',
    `INSERT INTO a VALUES ('it''s; here', 1);`,
    'CREATE TABLE "odd;name" (id int); /* nothing; */',
    'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $body$',
    'BEGIN PERFORM 1; PERFORM 2; END $body$;',
    '',
  ].join('\n');
  expect(splitStatements(script)).toEqual([
    { text: `INSERT INTO a VALUES ('it''s; here', 1)`, line: 2 },
    { text: 'CREATE TABLE "odd;name" (id int)', line: 3 },
    { text: expect.stringMatching(/^CREATE FUNCTION [\s\S]* END \$body\$$/), line: 4 },
  ]);
});
