import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { __wbg_set_wasm, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { withSingleCharacters } from './single-characters';

/** Told before and after each script the engine runs, so that progress and failures can be put in words. */
export interface ScriptWatcher {
  before?(script: string): void;
  after?(script: string): void;
  failed?(script: string, error: pg.DatabaseError, pool: pg.Pool): Promise<void>;
}

let instance: Promise<void> | undefined;

/**
 * Runs `work` with Prisma's own migration engine (its WebAssembly build, since the native one is a separate download)
 * connected to `url`.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
  watcher: ScriptWatcher = {},
): Promise<T> {
  instance ??= instantiate();
  await instance;
  // One connection: the engine's advisory lock belongs to the connection that took it.
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('error', () => undefined);
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool, watcher));
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/** The engine never clears the ten seconds it grants its lock: unreferenced, they do not keep the process alive. */
const withReleasedTimers = (glue: object): object =>
  Object.fromEntries(
    Object.entries(glue).map(([name, value]) =>
      name.startsWith('__wbg_setTimeout')
        ? [name, (work: () => void, ms: number) => setTimeout(work, ms).unref()]
        : [name, value],
    ),
  );

/** Node has it; the ES library types leave it to the DOM ones, which do not belong in a server package. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: Record<string, object>): Promise<{ exports: Record<string, unknown> }>;
};

async function instantiate(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = await WebAssembly.compile(readFileSync(file.replace(/\.js$/, '.wasm')));
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': withReleasedTimers(glue) });
  __wbg_set_wasm(exports);
  (exports['__wbindgen_start'] as () => void)();
}

/**
 * The stock adapter cuts a script at every semicolon, also inside the body of a function
 * (https://github.com/prisma/prisma/blob/7.10.0/packages/adapter-pg/src/pg.ts, `executeScript`). Sent whole, a script is
 * also one transaction: a migration applies entirely or not at all.
 */
class WholeScripts extends PrismaPg {
  constructor(
    private readonly pool: pg.Pool,
    private readonly watcher: ScriptWatcher,
  ) {
    super(pool);
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.queryRaw = withSingleCharacters(adapter.queryRaw.bind(adapter));
    adapter.executeScript = async (script) => {
      this.watcher.before?.(script);
      try {
        await this.pool.query(script);
      } catch (error) {
        if (error instanceof pg.DatabaseError) await this.watcher.failed?.(script, error, this.pool);
        throw error;
      }
      this.watcher.after?.(script);
    };
    return adapter;
  }

  /** The database we are given is empty and ours to use up; the stock adapter would create another one. */
  override connectToShadowDb() {
    return this.connect();
  }
}
