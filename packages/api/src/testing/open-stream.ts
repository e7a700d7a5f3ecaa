export interface OpenStream {
  readonly status: number;
  readonly headers: Headers;
  /** Of every change so far, in order. */
  readonly topics: readonly string[];
  /** The names of all events but changes. */
  readonly events: readonly string[];
  /** Settles when the server has ended the stream. */
  readonly ended: Promise<void>;
  leave(): void;
}

/** Listens to `live.changes` as a browser would, over HTTP. */
export async function openStream(url: string, cookie: string): Promise<OpenStream> {
  const leaving = new AbortController();
  const answer = await fetch(`${url}/api/trpc/live.changes`, { headers: { cookie }, signal: leaving.signal });
  const topics: string[] = [];
  const events: string[] = [];
  const read = async () => {
    let text = '';
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const name = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (name !== undefined) events.push(name);
        else if (data !== undefined) topics.push(JSON.parse(data).topic);
      }
    }
  };
  const ended = read().catch((failure) => {
    if (!leaving.signal.aborted) throw failure;
  });
  return { status: answer.status, headers: answer.headers, topics, events, ended, leave: () => leaving.abort() };
}
