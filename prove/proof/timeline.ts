import type { Call } from '../history/call';
import type { Incident } from '../history/recorder';

const WIDTH = 960;
const LANE = 4;
const LANES_MAX = 70;
const HEAD = 16;

/** Calls as bars beside each other, each from asking to hearing, and what was done to the product meanwhile as lines. */
export function timeline(calls: readonly Call<{ readonly kind: string }>[], incidents: readonly Incident[]): string {
  const end = Math.max(1, ...calls.map(({ ended }) => ended), ...incidents.map(({ at }) => at));
  const x = (at: number) => ((at / end) * WIDTH).toFixed(1);
  const free: number[] = [];
  const bars = [...calls]
    .sort((one, other) => one.invoked - other.invoked)
    .map(({ ask, invoked, ended, outcome }) => {
      const found = free.findIndex((until) => until <= invoked);
      const lane = found >= 0 ? found : Math.min(free.length, LANES_MAX - 1);
      free[lane] = ended;
      const width = Math.max(0.8, ((ended - invoked) / end) * WIDTH).toFixed(1);
      const heard =
        outcome.kind === 'refused'
          ? outcome.code
          : outcome.kind === 'unknown'
            ? `no answer (${outcome.why})`
            : 'granted';
      return `<rect class="${outcome.kind}" x="${x(invoked)}" y="${HEAD + lane * LANE}" width="${width}" height="${LANE - 1}"><title>${ask.kind} at ${invoked.toFixed(0)} ms, ${(ended - invoked).toFixed(0)} ms: ${heard}</title></rect>`;
    });
  const height = HEAD + Math.max(1, free.length) * LANE + 2;
  const lines = incidents.map(
    ({ at, what }) =>
      `<line class="incident" x1="${x(at)}" x2="${x(at)}" y1="4" y2="${height}"><title>${at.toFixed(0)} ms: ${what}</title></line>`,
  );
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${calls.length} calls in ${(end / 1_000).toFixed(1)} seconds">${bars.join('')}${lines.join('')}</svg>`;
}
