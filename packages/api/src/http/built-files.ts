import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type ContentCoding, contentCodings } from './content-coding';

/** A file of the build in every form it can be sent in. They are few and small, and lie in memory. */
export interface BuiltFile {
  readonly type: string;
  readonly cacheControl: string;
  /** Only a worker loads anything itself. */
  readonly policy: string | null;
  /** The same for the same content, whichever server answers. */
  readonly fingerprint: string;
  readonly plain: Buffer;
  readonly coded: ReadonlyMap<ContentCoding, Buffer>;
}

/** By their addresses. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

export interface BuiltFolders {
  /** What the pages load. The names of these files change with their content. */
  readonly statics: string;
  /** The script that keeps the app readable without a network; not every app has one. */
  readonly serviceWorker: string | null;
}

const FOREVER = 'public, max-age=31536000, immutable';
/** A new build must replace the worker at once, so it is asked for again each time. */
const ASK_AGAIN = 'no-cache';
const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";
const ENDINGS = { br: '.br', gzip: '.gz' } as const satisfies Record<ContentCoding, string>;

const types: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Reads what the build made, once: only what is found here is ever sent, so that no address can lead out of the folder. */
export function readBuiltFiles({ statics, serviceWorker }: BuiltFolders): BuiltFiles {
  const files = new Map<string, BuiltFile>();
  for (const entry of readdirSync(statics, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/_next/static/${path.slice(statics.length).replaceAll('\\', '/').replace(/^\/+/, '')}`;
    files.set(address, readBuiltFile(path, { type, cacheControl: FOREVER, policy: null }));
  }
  if (serviceWorker !== null) {
    const kind = { type: 'application/javascript; charset=utf-8', cacheControl: ASK_AGAIN, policy: WORKER_POLICY };
    files.set('/service-worker.js', readBuiltFile(serviceWorker, kind));
  }
  return files;
}

function readBuiltFile(path: string, kind: Pick<BuiltFile, 'type' | 'cacheControl' | 'policy'>): BuiltFile {
  const plain = readFileSync(path);
  const made = contentCodings.filter((coding) => existsSync(path + ENDINGS[coding]));
  return {
    ...kind,
    fingerprint: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    plain,
    coded: new Map(made.map((coding) => [coding, readFileSync(path + ENDINGS[coding])])),
  };
}
