/** What a procedure says about its input, as JSON Schema tells it. */
export interface InputSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, InputSchema>>;
  readonly required?: readonly string[];
  readonly items?: InputSchema;
  readonly anyOf?: readonly InputSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
}

/** Fields whose form no schema tells: checked by code, or meaningful only together. */
const known: Readonly<Record<string, unknown>> = {
  email: 'nobody@example.test',
  password: 'not-the-password',
  newPassword: 'not-the-password',
  code: 'NOT-A-CODE',
  amount: '1',
  bizcoins: '0',
  value: '5',
  type: 'credit',
  usageLimit: 5,
  search: 'x',
  month: '2026-05',
  timeZone: 'UTC',
  id: '0'.repeat(64),
};

/** Fields of lists and choices that only narrow an answer: a walk leaves them as they are by themselves. */
const narrowing = new Set([
  'cursor',
  'limit',
  'sort',
  'search',
  'state',
  'status',
  'kind',
  'outcome',
  'action',
  'code',
]);

/** Whether a field names something that belongs to somebody. */
export const isIdField = (name: string): boolean => /(?:Id|^ids)$/.test(name) && name !== 'quoteId';

/**
 * An input that the procedure takes: everything it must have, and each field that names something of somebody, also
 * where it may be left out. What those fields say is asked of `idOf`.
 */
export function sampleInput(schema: InputSchema, idOf: (name: string) => string): Readonly<Record<string, unknown>> {
  const form = mostTelling(schema);
  const names = Object.keys(form.properties ?? {}).filter(
    (name) => form.required?.includes(name) || (isIdField(name) && !narrowing.has(name)),
  );
  return Object.fromEntries(names.map((name) => [name, sampleOf(name, form.properties?.[name] ?? {}, idOf)]));
}

/** Of several forms the one with the most ids: ids are what a walk is about. */
const mostTelling = (schema: InputSchema): InputSchema => {
  const ids = ({ properties = {}, required = [] }: InputSchema) =>
    required.filter((name) => isIdField(name) && properties[name] !== undefined).length;
  return [...(schema.anyOf ?? [schema])].sort((one, other) => ids(other) - ids(one))[0] ?? schema;
};

function sampleOf(name: string, schema: InputSchema, idOf: (name: string) => string): unknown {
  if (name === 'ids') return [idOf(name)];
  if (isIdField(name) || isUuid(schema)) return idOf(name);
  if (name in known) return known[name];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return sampleOf(name, schema.anyOf[0] ?? {}, idOf);
  if (schema.type === 'integer') return Math.max(1, schema.minimum ?? 1);
  return schema.type === 'boolean' ? true : 'some text';
}

const isUuid = ({ format, anyOf = [] }: InputSchema): boolean => format === 'uuid' || anyOf.some(isUuid);
