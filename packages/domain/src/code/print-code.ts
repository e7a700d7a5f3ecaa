import { generatedShape } from './code-shape';

/** A generated code as people read and type it, `PREFIX-XXXX-XXXX-XXXXC`; a vanity code as it is. */
export function printCode(normalised: string): string {
  const parts = generatedShape.exec(normalised)?.groups;
  if (parts === undefined) return normalised;
  const { prefix, random = '', check = '' } = parts;
  const groups = [random.slice(0, 4), random.slice(4, 8), random.slice(8) + check];
  return [...(prefix === undefined ? [] : [prefix]), ...groups].join('-');
}
