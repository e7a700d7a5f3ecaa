import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client';
import { statementName } from './statement-name';

export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  /**
   * Runs one named, prepared statement on the bare driver: a third cheaper than the same through Prisma, which matters
   * on the redemption and on the session look-up and nowhere else. A text keeps its name for ever.
   */
  sql<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  /** Connections to PostgreSQL; more only make its processes compete on few cores. */
  readonly poolSize?: number;
  /** A dropped idle connection is replaced by the pool; this only tells whoever watches. */
  readonly onConnectionLost?: (failure: Error) => void;
}

const POOL_SIZE = 8;
const POOL_WAIT_MS = 2_000;

/** One pool for both Prisma and the bare driver, so that the bound on connections is one number. */
export function createDatabase({ url, poolSize = POOL_SIZE, onConnectionLost }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // A quiet spell would otherwise cost every connection, its prepared statements and its cached plans.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: POOL_WAIT_MS,
  });
  pool.on('error', (failure) => onConnectionLost?.(failure));
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) });
  const prisma = new PrismaClient({ adapter });
  return {
    prisma,
    pool,
    async sql<Row>(name: string, text: string, values: readonly unknown[]) {
      const { rows } = await pool.query({ name, text, values: [...values] });
      return rows as Row[];
    },
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
