import { ColumnTypeEnum, type SqlQuery, type SqlResultSet } from '@prisma/driver-adapter-utils';

type QueryRaw = (query: SqlQuery) => Promise<SqlResultSet>;

/** Columns of pg_constraint whose type is PostgreSQL's internal one-byte "char", as the engine selects them. */
const selected = /\b(constr\.contype) AS (constraint_type),|\b(con\.(confdeltype|confupdtype)),/g;
const named = new Set(['constraint_type', 'confdeltype', 'confupdtype']);

/**
 * The engine reads the catalog's "char" columns as single characters, a type the stock adapter does not know
 * (https://github.com/prisma/orm/issues/29635): fetch them as text and label them as what they are.
 */
export const withSingleCharacters =
  (queryRaw: QueryRaw): QueryRaw =>
  async (query) => {
    const sql = query.sql.replace(selected, '$1$3::text AS $2$4,');
    const result = await queryRaw({ ...query, sql });
    if (sql === query.sql) return result;
    const label = (name: string, type: SqlResultSet['columnTypes'][number]) =>
      named.has(name) ? ColumnTypeEnum.Character : type;
    return {
      ...result,
      columnTypes: result.columnTypes.map((type, index) => label(result.columnNames[index] ?? '', type)),
    };
  };
