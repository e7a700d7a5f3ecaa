import { expect, test } from 'vitest';
import { smtpOptions } from './smtp-options';

test('what leaves this machine is encrypted or not sent', () => {
  expect(smtpOptions('smtp://mail.example.com')).toMatchObject({ port: 587, secure: false, requireTLS: true });
  expect(smtpOptions('smtp://mail.example.com:25')).toMatchObject({ port: 25, requireTLS: true, ignoreTLS: false });
  expect(smtpOptions('smtps://mail.example.com')).toMatchObject({ port: 465, secure: true });
});

test.each(['smtp://localhost:1025', 'smtp://127.0.0.1:1025', 'smtp://[::1]:1025'])(
  'a server on this machine needs no certificate: %s',
  (url) => expect(smtpOptions(url)).toMatchObject({ port: 1025, requireTLS: false, ignoreTLS: true }),
);

test('name and password may hold any sign', () => {
  expect(smtpOptions('smtp://shop%40example.com:p%3Aa%2Fss@mail.example.com').auth).toEqual({
    user: 'shop@example.com',
    pass: 'p:a/ss',
  });
  expect(smtpOptions('smtp://mail.example.com')).not.toHaveProperty('auth');
});
