import { escapeHtml } from '../report/escape-html';
import { share } from '../report/words-of-figures';
import { writeHtmlPage } from '../report/write-html-page';
import type { Call } from './call-tree';
import { flameGraph } from './flame-graph';
import { heaviest } from './heaviest';

const LISTED = 30;

interface Facts {
  /** Redemptions while it was looked at. */
  readonly count: number;
  readonly short: boolean;
}

/** The flame graph of what kept the process busy, and the heaviest functions; answers where the page is. */
export function writeFlamePage(busy: Call, { count, short }: Facts): string {
  const rows = heaviest(busy, LISTED).map(
    ({ name, place, self }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(place)}</td><td>${share(self / busy.total)}</td><td>${(self / count).toFixed(1)} µs</td></tr>`,
  );
  return writeHtmlPage('flame.html', {
    title: 'Where a redemption spends its time in the customer process',
    short,
    style: flameStyle,
    body: `<p>${count} redemptions. Width is time on the clock, waiting left out; a write that wakes PostgreSQL lends it the core and
looks longer than it is. <span class="key ours">ours</span> <span class="key library">libraries</span>
<span class="key node">Node</span> <span class="key engine">engine</span></p>
<div class="scroll">${flameGraph(busy)}</div>
<h2>The heaviest by themselves</h2>
<div class="scroll"><table>
<thead><tr><th></th><th>where</th><th>share</th><th>a redemption</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`,
  });
}

const flameStyle = `
body { max-width: 90rem; } svg.flame { min-width: 60rem; } svg.flame text { font-size: 11px; fill: #1c1917; pointer-events: none; }
.ours { fill: #5eead4; background: #5eead4; } .library { fill: #fcd34d; background: #fcd34d; }
.node { fill: #93c5fd; background: #93c5fd; } .engine { fill: #d6d3d1; background: #d6d3d1; }
.key { padding: 0 0.5rem; border-radius: 4px; color: #1c1917; }
`;
