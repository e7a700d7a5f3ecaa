import type { Sent } from '../http/reply';

// The product's own colours; every pair of text and ground at least 4.5 : 1.
const style = `:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --surface: #ffffff; --sunken: #f3f1ea; --ink: #10211c; --ink-soft: #4d5c56;
  --line: #e2dfd5; --line-strong: #7f8a84; --jade: #0b7a5b; --jade-strong: #086349; --on-jade: #ffffff;
  --amber: #8a5a0b; --amber-soft: #fff6e0; --danger: #b3261e; --danger-soft: #fdefed;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0d1512; --surface: #141f1a; --sunken: #1a2722; --ink: #e9efec; --ink-soft: #a7b6af;
    --line: #283731; --line-strong: #6f8279; --jade: #35c79b; --jade-strong: #5bd6b0; --on-jade: #06211a;
    --amber: #e8b04b; --amber-soft: #2c2413; --danger: #f2867c; --danger-soft: #351b18;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink); font: 15px/22px 'Inter Variable', Inter, ui-sans-serif, system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
}
.bar {
  display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between;
  padding: 16px max(16px, calc(50vw - 464px)); border-block-end: 1px solid var(--line);
}
.brand { font-weight: 600; }
.badge {
  padding: 2px 10px; border-radius: 9999px; background: var(--amber-soft); color: var(--amber); font-size: 13px; font-weight: 600;
}
main { max-width: 960px; margin: 0 auto; padding: 32px 16px 64px; }
.columns { display: grid; gap: 24px; grid-template-columns: minmax(0, 1fr); align-items: start; }
@media (min-width: 760px) { .columns { grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); } }
.narrow { max-width: 460px; margin: 0 auto; }
.card { padding: 24px; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); }
.stack > * { margin: 0; }
.stack > * + * { margin-block-start: 16px; }
h1 { font-size: 17px; line-height: 24px; font-weight: 600; }
h2 { margin: 0; font-size: 15px; line-height: 22px; font-weight: 600; }
.soft { color: var(--ink-soft); }
.small { font-size: 13px; line-height: 18px; }
.amount { font-size: 40px; line-height: 44px; font-weight: 600; overflow-wrap: anywhere; }
label { display: block; margin-block-end: 4px; font-size: 13px; line-height: 18px; font-weight: 600; }
input {
  width: 100%; min-height: 44px; padding: 0 12px; border: 1px solid var(--line-strong); border-radius: 8px;
  background: var(--surface); color: inherit; font: inherit;
}
input[readonly] { background: var(--sunken); border-color: var(--line); color: var(--ink-soft); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
button, .button {
  display: inline-flex; align-items: center; justify-content: center; width: 100%; min-height: 44px; padding: 8px 16px;
  border: 1px solid transparent; border-radius: 8px; background: var(--jade); color: var(--on-jade); font: inherit; font-weight: 600;
  text-decoration: none; cursor: pointer;
}
button:hover, .button:hover { background: var(--jade-strong); }
.plain, .plain:hover { background: transparent; color: var(--ink); border-color: var(--line-strong); }
.plain:hover { background: var(--sunken); }
.link { display: inline-flex; align-items: center; min-height: 44px; color: var(--jade); text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--jade); outline-offset: 2px; }
.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
.cards button {
  display: block; text-align: start; background: transparent; color: var(--ink); border-color: var(--line); font-weight: 400; padding: 10px 12px;
}
.cards button:hover { background: var(--sunken); border-color: var(--line-strong); }
.cards .top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; }
.cards .name { font-weight: 600; }
.cards .small { display: block; }
@media (max-width: 420px) { .cards .top { flex-direction: column; } }
.number { font-family: ui-monospace, 'SF Mono', Menlo, 'DejaVu Sans Mono', monospace; font-size: 13px; white-space: nowrap; }
.problem { padding: 12px; border-radius: 8px; background: var(--danger-soft); color: var(--danger); }
@media (prefers-reduced-motion: no-preference) { button, .button { transition: background-color 160ms ease-out; } }
`;

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="2" y="6" width="28" height="20" rx="4" fill="#0b7a5b"/><path d="M2 12h28v4H2z" fill="#fbfaf7"/></svg>`;

/** The two files beside the pages, or null where the path names none. */
export function assetReply(path: string): Sent | null {
  const cached = { 'cache-control': 'max-age=3600', 'x-content-type-options': 'nosniff' };
  if (path === '/pay/style.css') {
    return { status: 200, headers: { ...cached, 'content-type': 'text/css; charset=utf-8' }, body: style };
  }
  if (path !== '/pay/icon.svg') return null;
  const sealed = { 'content-security-policy': "default-src 'none'" };
  return { status: 200, headers: { ...cached, ...sealed, 'content-type': 'image/svg+xml' }, body: icon };
}
