/** A pattern for ILIKE that finds `text` anywhere; its own wildcards are taken literally. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
