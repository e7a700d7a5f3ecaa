import { separators } from './normalise-code';

/**
 * A vanity code as its maker wrote it, for print: upper case, with one dash where there was a blank or a dash. It reads
 * `SPRING-SALE` where its normalised form, which nobody would recognise, is `SPR1NGSA1E`.
 */
export const writeVanityCode = (text: string): string =>
  text.normalize('NFKC').toUpperCase().split(separators).filter(Boolean).join('-');
