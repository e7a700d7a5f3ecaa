/** Where the braces that open at `start` close again. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`A brace is never closed: ${text}`);
}

/** The outermost `{…}` of a message, without their braces. */
function placeholdersOf(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at)) {
    const end = closing(text, at);
    found.push(text.slice(at + 1, end));
    at = end + 1;
  }
  return found;
}

/** `one {# day} other {# days}` as its keys and texts. */
function branchesOf(text: string): [key: string, text: string][] {
  const branches: [string, string][] = [];
  for (let rest = text.trim(); rest !== ''; ) {
    const open = rest.indexOf('{');
    if (open === -1) throw new Error(`A branch without a text: ${rest}`);
    const end = closing(rest, open);
    branches.push([rest.slice(0, open).trim(), rest.slice(open + 1, end)]);
    rest = rest.slice(end + 1).trim();
  }
  return branches;
}

function ofPlaceholder(placeholder: string): string[] {
  const [, name = '', kind, rest = ''] = /^\s*([\w.]+)\s*(?:,\s*(\w+)\s*(?:,(.*))?)?$/s.exec(placeholder) ?? [];
  if (name === '') throw new Error(`Not an argument: {${placeholder}}`);
  if (kind !== 'plural' && kind !== 'select') return [[name, kind].filter(Boolean).join(', ')];
  const branches = branchesOf(rest);
  const keys = branches.map(([key]) => key).sort();
  return [`${name}, ${kind}, ${keys.join('|')}`, ...branches.flatMap(([, text]) => messageArguments(text))];
}

/**
 * What a message must be given, and in which cases it says something else: `count, plural, one|other`. Two languages say
 * the same message only if these are the same, whatever their order in the sentence.
 */
export function messageArguments(message: string): string[] {
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, tag]) => `<${tag}>`);
  return [...new Set([...placeholdersOf(message).flatMap(ofPlaceholder), ...tags])].sort();
}
