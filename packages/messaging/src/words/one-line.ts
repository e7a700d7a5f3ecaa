const BREAKS = /[\p{Cc}\p{Zl}\p{Zp} ]+/gu;
// Marks that reorder what stands around them: a name must not rewrite the sentence it stands in.
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text for a subject, a name or a template: one line, without anything that ends a header or turns the reading. */
export const oneLine = (text: string, lengthMax: number): string =>
  [...text.replace(REORDERING, '').replace(BREAKS, ' ').trim()].slice(0, lengthMax).join('');
