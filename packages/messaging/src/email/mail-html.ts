import type { Language } from '../words/language';
import { escapeHtml } from './escape-html';

interface MailParts {
  readonly language: Language;
  readonly brand: string;
  readonly subject: string;
  readonly greeting: string;
  readonly text: string;
  readonly action: string;
  readonly why: string;
  readonly url: string;
  readonly settingsUrl: string | null;
}

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,'Noto Naskh Arabic',Arial,sans-serif";

/**
 * A letter as one quiet column: a heading, a sentence, a button and why it came. No pictures, nothing fetched, nothing
 * that counts who opened it; every value is escaped, and an address stands also as text for readers without buttons.
 */
export function mailHtml({ language, url, settingsUrl, ...parts }: MailParts): string {
  const { brand, subject, greeting, text, action, why } = escaped(parts);
  const { code, direction } = language;
  const href = escapeHtml(url);
  const start = direction === 'rtl' ? 'right' : 'left';
  const settings =
    settingsUrl === null
      ? ''
      : ` <a href="${escapeHtml(settingsUrl)}" style="color:#0b7a5b">${escapeHtml(settingsUrl)}</a>`;
  return `<!doctype html>
<html lang="${code}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
</head>
<body style="margin:0;padding:24px 16px;${FONT};font-size:16px;line-height:1.6">
<div role="article" lang="${code}" dir="${direction}" style="max-width:520px;margin:0 auto;text-align:${start}">
<p style="margin:0 0 24px;font-weight:600">${brand}</p>
<p style="margin:0 0 8px">${greeting}</p>
<h1 style="margin:0 0 8px;font-size:22px;line-height:1.35">${subject}</h1>
<p style="margin:0 0 24px">${text}</p>
<p style="margin:0 0 24px"><a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0b7a5b;color:#ffffff;font-weight:600;text-decoration:none">${action}</a></p>
<p style="margin:0 0 32px;font-size:13px"><a href="${href}" dir="ltr" style="color:#0b7a5b;word-break:break-all">${href}</a></p>
<p style="margin:0;padding-top:16px;border-top:1px solid #b9c2be;font-size:13px">${why}${settings}</p>
</div>
</body>
</html>
`;
}

const escaped = <Parts extends Readonly<Record<string, string>>>(parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, escapeHtml(text)])) as Parts;
