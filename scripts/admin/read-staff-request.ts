import { parseArgs } from 'node:util';
import { type NewStaff, newStaffInput } from '@bizcoin/api/use-cases';

export type StaffRequest =
  | { readonly ok: true; readonly staff: NewStaff }
  | { readonly ok: false; readonly faults: readonly string[] };

const FULL_ACCESS = '2';

/** Reads what was typed behind `pnpm admin:create` and finds every fault at once, each in one readable line. */
export function readStaffRequest(args: readonly string[]): StaffRequest {
  const typed = parse(args);
  if (typeof typed === 'string') return { ok: false, faults: [typed] };
  const { emails, name, level } = typed;
  if (emails.length > 1) return { ok: false, faults: [`One e-mail address, not ${emails.length}. ${NAME_EXAMPLE}`] };
  const check = newStaffInput.safeParse({ email: emails[0], name, level: /^\d$/.test(level) ? Number(level) : level });
  if (check.success) return { ok: true, staff: check.data };
  const faulty = new Set(check.error.issues.map(({ path }) => path[0]));
  const faults = {
    email: emails[0] === undefined ? 'The e-mail address is missing.' : `"${emails[0]}" is no e-mail address.`,
    name: name === undefined ? `The name is missing. ${NAME_EXAMPLE}` : '--name must be 1 to 120 ordinary characters.',
    level: `--level is "${level}", not 0 (viewer), 1 (support) or 2 (full access).`,
  };
  return {
    ok: false,
    faults: (['email', 'name', 'level'] as const).filter((field) => faulty.has(field)).map((field) => faults[field]),
  };
}

const NAME_EXAMPLE = 'A name stands behind --name and in quotes: --name "Ada Byron".';

interface Typed {
  readonly emails: readonly string[];
  readonly name: string | undefined;
  readonly level: string;
}

/** Answers what Node says about an option that does not exist or lacks its value. */
function parse(args: readonly string[]): Typed | string {
  try {
    const options = { name: { type: 'string' }, level: { type: 'string', default: FULL_ACCESS } } as const;
    const { positionals: emails, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { emails, name: values.name, level: values.level };
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}
