/** Why a stream is over: the connection broke, or the server ended or refused it, perhaps because nobody is signed in. */
export type StreamEnd = 'lost' | 'closed';

interface StreamHandlers {
  readonly onOpen: () => void;
  readonly onPing: () => void;
  readonly onTopic: (topic: string) => void;
  readonly onEnd: (how: StreamEnd) => void;
}

// The server says something every ten seconds; a connection that died without a word is silent for longer.
const SILENT_AFTER_MS = 25_000;

/** Listens once, as far as it goes; the browser's own way of trying again is not used, because it cannot be hurried. */
export function openStream(url: string, { onOpen, onPing, onTopic, onEnd }: StreamHandlers): () => void {
  const source = new EventSource(url);
  let silence: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(silence);
    source.close();
  };
  const end = (how: StreamEnd) => {
    close();
    onEnd(how);
  };
  const alive = () => {
    clearTimeout(silence);
    silence = setTimeout(() => end('lost'), SILENT_AFTER_MS);
  };
  alive();
  source.addEventListener('connected', () => {
    alive();
    onOpen();
  });
  source.addEventListener('ping', () => {
    alive();
    onPing();
  });
  source.addEventListener('message', ({ data }) => {
    alive();
    const topic = topicOf(data);
    if (topic !== null) onTopic(topic);
  });
  source.addEventListener('return', () => end('closed'));
  source.addEventListener('serialized-error', () => end('closed'));
  // Closed by the browser itself: the answer was no stream.
  source.addEventListener('error', () => end(source.readyState === EventSource.CLOSED ? 'closed' : 'lost'));
  return close;
}

function topicOf(data: unknown): string | null {
  try {
    const { topic } = Object(JSON.parse(String(data)));
    return typeof topic === 'string' ? topic : null;
  } catch {
    return null;
  }
}
