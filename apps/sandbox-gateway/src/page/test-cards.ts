export interface TestCard {
  readonly number: string;
  readonly name: string;
  /** What it does, as the page says it. */
  readonly effect: string;
  readonly outcome:
    | { readonly kind: 'approve' | 'confirm' | 'hang' | 'crash' | 'crash_on_capture' }
    | { readonly kind: 'decline'; readonly reason: string };
}

/** The only numbers that do anything here (docs/payments.md). All of them pass a card form's own check. */
export const testCards: readonly TestCard[] = [
  { number: '4242424242424242', name: 'Approved', effect: 'The payment succeeds.', outcome: { kind: 'approve' } },
  {
    number: '4000000000000002',
    name: 'Declined',
    effect: 'The bank says no.',
    outcome: { kind: 'decline', reason: 'card_declined' },
  },
  {
    number: '4000000000009995',
    name: 'Insufficient funds',
    effect: 'Not enough money on the card.',
    outcome: { kind: 'decline', reason: 'insufficient_funds' },
  },
  {
    number: '4000000000000069',
    name: 'Expired card',
    effect: 'The card is too old.',
    outcome: { kind: 'decline', reason: 'expired_card' },
  },
  {
    number: '4000002500003155',
    name: 'Confirmation',
    effect: 'The bank asks you to confirm.',
    outcome: { kind: 'confirm' },
  },
  {
    number: '4000000000008005',
    name: 'No answer',
    effect: 'The page hangs for a minute; nothing is taken.',
    outcome: { kind: 'hang' },
  },
  {
    number: '4000000000008104',
    name: 'Crash after paying',
    effect: 'The gateway goes down right after it accepted the card, and comes back.',
    outcome: { kind: 'crash' },
  },
  {
    number: '4000000000008203',
    name: 'Crash on capture',
    effect: 'Accepted; the gateway goes down when the shop takes the money, and comes back.',
    outcome: { kind: 'crash_on_capture' },
  },
];

/** The card of what somebody typed, blanks and dashes aside. */
export const cardOf = (typed: string): TestCard | undefined =>
  testCards.find(({ number }) => number === typed.replace(/[\s-]/g, ''));

export const printedNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ');
