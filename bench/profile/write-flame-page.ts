import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../report/escape-html';
import { pageStyle } from '../report/page-style';
import { share } from '../report/words-of-figures';
import type { Call } from './call-tree';
import { flameGraph } from './flame-graph';
import { heaviest } from './heaviest';

const FOLDER = join('test-results', 'bench');
const LISTED = 30;

interface Facts {
  /** Redemptions while it was looked at. */
  readonly count: number;
  readonly short: boolean;
}

/** The flame graph and the heaviest functions on one page that needs nothing from anywhere; answers where it is. */
export function writeFlamePage(root: Call, { count, short }: Facts): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, 'flame.html');
  const busy = withoutIdle(root);
  const rows = heaviest(busy, LISTED).map(
    ({ name, place, self }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(place)}</td><td>${share(self / busy.total)}</td><td>${(self / count).toFixed(1)} µs</td></tr>`,
  );
  writeFileSync(
    file,
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Where a redemption spends its time</title>
<style>${pageStyle}${flameStyle}</style>
</head>
<body>
<h1>Where a redemption spends its time in the customer process</h1>
${short ? '<p class="warning">A short run, made to see that it works: its figures mean nothing.</p>' : ''}
<p>${count} redemptions. Width is time on the clock, waiting left out; a write that wakes PostgreSQL lends it the core and
looks longer than it is. <span class="key ours">ours</span> <span class="key library">libraries</span>
<span class="key node">Node</span> <span class="key engine">engine</span></p>
<div class="scroll">${flameGraph(busy)}</div>
<h2>The heaviest by themselves</h2>
<div class="scroll"><table>
<thead><tr><th></th><th>where</th><th>share</th><th>a redemption</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
</body>
</html>
`,
  );
  return file;
}

function withoutIdle(root: Call): Call {
  const calls = root.calls.filter(({ name }) => name !== '(idle)');
  return { ...root, name: 'all', calls, total: calls.reduce((sum, { total }) => sum + total, root.self) };
}

const flameStyle = `
body { max-width: 90rem; } svg.flame { min-width: 60rem; } svg.flame text { font-size: 11px; fill: #1c1917; pointer-events: none; }
.ours { fill: #5eead4; background: #5eead4; } .library { fill: #fcd34d; background: #fcd34d; }
.node { fill: #93c5fd; background: #93c5fd; } .engine { fill: #d6d3d1; background: #d6d3d1; }
.key { padding: 0 0.5rem; border-radius: 4px; color: #1c1917; }
`;
