import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageStyle } from './page-style';

const FOLDER = join('test-results', 'bench');

interface HtmlPage {
  readonly title: string;
  /** A short run was made only to see that it works, and every page of it says so. */
  readonly short: boolean;
  /** Below the heading, which is the title. */
  readonly body: string;
  /** Besides the style that all pages share. */
  readonly style?: string;
}

/** Writes one page that needs nothing from anywhere, to be read, kept and sent; answers where it is. */
export function writeHtmlPage(name: string, { title, short, body, style = '' }: HtmlPage): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, name);
  const warning = short
    ? '<p class="warning">A short run, made to see that it works: its figures mean nothing.</p>'
    : '';
  writeFileSync(
    file,
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${pageStyle}${style}</style>
</head>
<body>
<h1>${title}</h1>
${warning}
${body}
</body>
</html>
`,
  );
  return file;
}
