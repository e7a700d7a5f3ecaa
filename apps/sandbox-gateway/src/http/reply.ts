/** What is sent back; `cut` closes the line without a word. */
export type Reply = 'cut' | Sent;

export interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

export const jsonReply = (status: number, value: object, headers: Readonly<Record<string, string>> = {}): Sent => ({
  status,
  headers: { ...json, ...headers },
  body: JSON.stringify(value),
});

/** The errors of the sandbox's own API. */
export const errorReply = (status: number, code: string): Sent => jsonReply(status, { error: { code } });
