import { escapeHtml } from './escape-html';
import type { Figure } from './figure';
import { share } from './words-of-figures';

const WIDTH = 720;
const ROW = 40;
const BAR = 12;
/** Room for the words at the end of a bar. */
const MARGIN = 64;

/** Every share as a bar, with a line at the limit and a mark where it was in the run before; empty without any share. */
export function barChart(figures: readonly Figure[], previous: ReadonlyMap<string, Figure>): string {
  const bars = figures.flatMap(({ name, ratio }) => (ratio === null ? [] : [{ name, ratio }]));
  if (bars.length === 0) return '';
  const most = Math.max(1, ...bars.map(({ ratio }) => ratio));
  const x = (ratio: number) => ((Math.min(ratio, most) / most) * (WIDTH - MARGIN)).toFixed(1);
  const rows = bars.map(({ name, ratio }, index) => {
    const top = index * ROW;
    const before = previous.get(name)?.ratio ?? null;
    const mark =
      before === null
        ? ''
        : `<line class="before" x1="${x(before)}" x2="${x(before)}" y1="${top + 17}" y2="${top + 23 + BAR}"/>`;
    return `<text x="0" y="${top + 13}">${escapeHtml(name)}</text>
<rect class="bar" x="0" y="${top + 20}" width="${x(ratio)}" height="${BAR}" rx="2"/>${mark}
<text class="share" x="${Number(x(ratio)) + 6}" y="${top + 30}">${share(ratio)}</text>`;
  });
  const height = bars.length * ROW;
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Shares of the limit">
<line class="limit" x1="${x(1)}" x2="${x(1)}" y1="0" y2="${height}"/>
${rows.join('\n')}
</svg>`;
}
