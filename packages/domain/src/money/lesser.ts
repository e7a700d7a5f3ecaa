import { type Amount, isLess } from './amount';

/** The smaller of two amounts of one unit. */
export const lesser = <U>(one: Amount<U>, other: Amount<U>): Amount<U> => (isLess(other, one) ? other : one);
