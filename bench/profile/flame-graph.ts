import { escapeHtml } from '../report/escape-html';
import { share } from '../report/words-of-figures';
import type { Call } from './call-tree';

const WIDTH = 1_400;
const ROW = 18;
const LETTER = 6.5;
/** Of the whole: what is narrower cannot be seen, and nobody misses it. */
const NARROWEST = 0.002;

interface Bar {
  readonly call: Call;
  readonly depth: number;
  readonly from: number;
}

/** Every call as a bar as wide as its time, upon whom called it; the rest is told when one points at it. */
export function flameGraph(root: Call): string {
  const bars = barsOf(root, root.total);
  const height = (Math.max(...bars.map(({ depth }) => depth)) + 1) * ROW;
  const x = (time: number) => (time / root.total) * WIDTH;
  const drawn = bars.map(({ call, depth, from }) => {
    const [left, width, top] = [x(from), x(call.total), height - (depth + 1) * ROW];
    const words = `${call.name} ${call.place}`.trim();
    const letters = Math.floor(width / LETTER);
    const label =
      letters < 3
        ? ''
        : `<text x="${(left + 3).toFixed(1)}" y="${top + 13}">${escapeHtml(call.name.slice(0, letters))}</text>`;
    return `<g><title>${escapeHtml(words)}: ${share(call.total / root.total)}, itself ${share(call.self / root.total)}</title>
<rect class="${kindOf(call)}" x="${left.toFixed(1)}" y="${top}" width="${Math.max(width - 0.5, 0.5).toFixed(1)}" height="${ROW - 1}"/>${label}</g>`;
  });
  return `<svg class="flame" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Flame graph">
${drawn.join('\n')}
</svg>`;
}

function barsOf(call: Call, whole: number, depth = 0, from = 0): Bar[] {
  if (call.total / whole < NARROWEST) return [];
  let next = from;
  const upon = call.calls.flatMap((called) => {
    const bars = barsOf(called, whole, depth + 1, next);
    next += called.total;
    return bars;
  });
  return [{ call, depth, from }, ...upon];
}

/** Ours, a library's, Node's own, or what the engine does by itself. */
function kindOf({ place }: Call): string {
  if (place === '') return 'engine';
  if (place.startsWith('node:')) return 'node';
  return /^(?:dist|src)\//.test(place) ? 'ours' : 'library';
}
