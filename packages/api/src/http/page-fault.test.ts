import { expect, test } from 'vitest';
import { pageFault } from './page-fault';

test.each([
  ['GET', '/', null],
  ['HEAD', '/login?next=//x', null],
  ['GET', '/_next/static/chunks/a.js', null],
  ['POST', '/login', 405],
  ['DELETE', '/login', 405],
  ['OPTIONS', '*', 405],
  ['GET', '*', 400],
  ['GET', '', 400],
  ['GET', '//evil.example/login', 400],
  ['GET', '/\\evil.example', 400],
  ['GET', 'http://evil.example/login', 400],
  ['GET', '/_next/image?url=%2Ficon.svg&w=640&q=75', 404],
])('%s %s is answered by %j', (method, url, status) => {
  expect(pageFault({ method, url })).toBe(status);
});
