/** Something in the database that refuses what must never happen. */
export interface Guard {
  /** As the catalogue names it; for a clause of a function, `function: what it asserts`. */
  readonly name: string;
  /** The guarantee, as a sentence: the title of its test. */
  readonly guarantee: string;
  /** SQL that takes the guard away, for the length of one transaction. */
  readonly remove: string;
  /** SQL that must be refused. `{name}` stands for a thing on the stage. */
  readonly violate: string;
}

/** A CHECK or UNIQUE constraint. */
export const constraint = (table: string, name: string, guarantee: string, violate: string): Guard => ({
  name,
  guarantee,
  violate,
  remove: `ALTER TABLE ${table} DROP CONSTRAINT ${name}`,
});

/** The rule of a column that its type brings with it; `column` is `table.column`. */
export const columnRule = (
  column: string,
  domain: string,
  rule: string,
  guarantee: string,
  violate: string,
): Guard => ({
  name: `${column}: ${rule}`,
  guarantee,
  violate,
  remove: withoutRule(domain, rule),
});

/** SQL that takes the rule of a domain away. */
export const withoutRule = (domain: string, rule: string) => `ALTER DOMAIN ${domain} DROP CONSTRAINT ${rule}`;

export const uniqueIndex = (name: string, guarantee: string, violate: string): Guard => ({
  name,
  guarantee,
  violate,
  remove: `DROP INDEX ${name}`,
});

export const trigger = (table: string, name: string, guarantee: string, violate: string): Guard => ({
  name,
  guarantee,
  violate,
  remove: `DROP TRIGGER ${name} ON ${table}`,
});

/** A privilege that the servers' role lacks; the row triggers behind it are a second line and step aside here. */
export const privilege = (table: string, grant: string, guarantee: string, violate: string): Guard => ({
  name: `no ${grant} on ${table}`,
  guarantee,
  violate: `SET LOCAL ROLE bizcoin_app; ${violate}`,
  remove: `GRANT ${grant} ON ${table} TO bizcoin_app; ALTER TABLE ${table} DISABLE TRIGGER USER`,
});
