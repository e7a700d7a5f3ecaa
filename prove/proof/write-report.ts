import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proof, ProofResult } from './proof';
import { timeline } from './timeline';

export interface Proven {
  readonly proof: Pick<Proof, 'name' | 'shows'>;
  readonly result: ProofResult;
  readonly seconds: number;
}

const FOLDER = join('test-results', 'prove');

/** One page that needs nothing from anywhere, to be read, kept and sent; answers where it is. */
export function writeReport(proven: readonly Proven[], seed: number): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, 'index.html');
  const failed = proven.filter(({ result }) => result.broken.length > 0).length;
  writeFileSync(
    file,
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bizcoin proofs</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${failed === 0 ? `${proven.length} proofs stand` : `${failed} of ${proven.length} proofs fail`}</h1>
<p>${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, seed ${seed}. A bar is a call, from asking to hearing:
<b class="ok">granted</b>, <b class="refused">refused</b>, <b class="unknown">no answer</b>, asked again under the same key.
A line is something that was done to the product meanwhile. Point at either to read what it is.</p>
${proven.map(section).join('\n')}
</body>
</html>
`,
  );
  return file;
}

function section({ proof, result, seconds }: Proven): string {
  const { broken, counts, calls, incidents = [] } = result;
  const figures = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  const verdict = broken.length === 0 ? 'stands' : 'fails';
  return `<section>
<h2><span class="${verdict}">${verdict}</span> ${escaped(proof.name)}</h2>
<p>${escaped(proof.shows)}. ${escaped(figures.join(', '))}, ${seconds.toFixed(0)} s.</p>
${
  broken.length === 0
    ? ''
    : `<ul>${broken
        .slice(0, FINDINGS_MAX)
        .map((line) => `<li>${escaped(line)}</li>`)
        .join('')}</ul>`
}
${calls === undefined ? '' : timeline(calls, incidents)}
</section>`;
}

const FINDINGS_MAX = 50;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (symbol) => entities[symbol] ?? symbol);

/** Light or dark as the reader's system is. */
const STYLE = `
:root { color-scheme: light dark; --text: light-dark(#1c1917, #f5f5f4); --quiet: light-dark(#57534e, #a8a29e);
  --back: light-dark(#ffffff, #1c1917); --ok: light-dark(#0f766e, #2dd4bf); --refused: light-dark(#a8a29e, #78716c);
  --unknown: light-dark(#d97706, #fbbf24); --bad: light-dark(#b91c1c, #f87171); }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2.5rem; } p { color: var(--quiet); }
svg { width: 100%; height: auto; } rect.ok { fill: var(--ok); } rect.refused { fill: var(--refused); } rect.unknown { fill: var(--unknown); }
b.ok, .stands { color: var(--ok); } b.unknown { color: var(--unknown); } .fails, li { color: var(--bad); }
.incident { stroke: var(--bad); stroke-width: 1.5; }
`;
