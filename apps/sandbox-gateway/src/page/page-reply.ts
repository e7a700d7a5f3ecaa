import type { Sent } from '../http/reply';
import { type Html, html } from './html';

/** Nothing but our own style sheet and forms; a form may lead on to the shop, whose address is named. */
const headers = (shop: string): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    `form-action 'self'${shop === '' ? '' : ` ${shop}`}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
});

export interface Page {
  readonly status?: number;
  readonly title: string;
  readonly body: Html;
  /** The shop's return address. */
  readonly returnUrl?: string;
}

export const pageReply = ({ status = 200, title, body, returnUrl }: Page): Sent => ({
  status,
  headers: headers(returnUrl === undefined ? '' : new URL(returnUrl).origin),
  body: html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/pay/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/pay/style.css">
</head>
<body>
<header class="bar"><span class="brand">Sandbox payments</span><span class="badge">Test mode · no real money</span></header>
<main>${body}</main>
</body>
</html>
`.html,
});
