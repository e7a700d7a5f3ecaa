import { barChart } from './bar-chart';
import { escapeHtml } from './escape-html';
import type { Figure } from './figure';
import type { Measured } from './measured';
import { number, share } from './words-of-figures';
import { writeHtmlPage } from './write-html-page';

interface Page {
  readonly measured: readonly Measured[];
  /** The figures of the run before, by name. */
  readonly previous: ReadonlyMap<string, Figure>;
  readonly machine: string;
  readonly short: boolean;
}

/** The figures of a run with bars, beside those of the run before; answers where the page is. */
export function writePage({ measured, previous, machine, short }: Page): string {
  const sections = measured.map((one) => section(one, previous)).join('\n');
  return writeHtmlPage('index.html', {
    title: 'Bizcoin benchmark',
    short,
    body: `<p>${escapeHtml(machine)}, ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC</p>
<p>Client, server and database share these cores, so only shares of one run mean anything, and differences below 15 %
mean nothing. Bars show a figure as a share of its limit in this run; the thin mark is the run before.</p>
${sections}`,
  });
}

function section({ bench, figures }: Measured, previous: ReadonlyMap<string, Figure>): string {
  const rows = figures.map((figure) => row(figure, previous.get(figure.name))).join('\n');
  return `<section>
<h2>${escapeHtml(bench)}</h2>
${barChart(figures, previous)}
<div class="scroll"><table>
<thead><tr><th></th><th>measured</th><th>limit in this run</th><th>share</th><th>the run before</th></tr></thead>
<tbody>
${rows}
</tbody></table></div>
</section>`;
}

function row(figure: Figure, before: Figure | undefined): string {
  const { name, value, unit, limit, ratio } = figure;
  const cells = [
    `${number(value)} ${unit}`,
    limit === null ? '' : `${number(limit)} ${unit}`,
    ratio === null ? '' : share(ratio),
    before === undefined ? '' : compared(figure, before),
  ];
  return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

/** Shares are compared with shares; a bare figure with a bare one, which says as much about the machine. */
function compared({ value, ratio }: Figure, before: Figure): string {
  const [now, then] = ratio !== null && before.ratio !== null ? [ratio, before.ratio] : [value, before.value];
  const told = now === ratio ? share(then) : `${number(then)} ${before.unit}`;
  const change = then === 0 ? 0 : Math.round((now / then - 1) * 100);
  return `${told} (${change > 0 ? '+' : ''}${change} %)`;
}
