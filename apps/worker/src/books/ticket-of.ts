import type { BookCheck, BookReport } from '@bizcoin/reconcile';

/** What staff read about broken books. The cause names the night, so that a repeated check tells nobody twice. */
export function ticketOf({ at, checks, first }: BookReport) {
  const broken = checks.filter(({ state }) => state === 'broken');
  return {
    kind: 'books',
    cause: `books:${at.toISOString().slice(0, 10)}`,
    customerId: null,
    orderId: null,
    subject: `The books do not hold: ${broken.map(({ id }) => id).join(', ')}`,
    body: [
      `Checked at ${at.toISOString()}. Look first at ${first?.id ?? '–'}; pnpm billing reconcile shows all of it.`,
      ...broken.map(linesOf),
    ].join('\n\n'),
  } as const;
}

const linesOf = ({ id, title, severity, rows, more }: BookCheck): string =>
  [`${id} (${severity}): ${title}`, ...rows.map((row) => JSON.stringify(row)), ...(more ? ['… and more'] : [])].join(
    '\n',
  );
