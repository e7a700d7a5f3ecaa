import { Decimal } from './decimal';

declare const unit: unique symbol;

/** An exact amount of one unit. The brand is a function type on purpose: a plain one lets `U` widen to both units. */
export type Amount<Unit> = Decimal & { readonly [unit]: (same: Unit) => Unit };

/** Store credit, 2 places. */
export type Bizcoins = Amount<'bizcoin'>;

/** Money of one currency (ISO 4217 code), in that currency's places. */
export type Money<Currency extends string> = Amount<Currency>;

/** The most that any single amount may be, of bizcoins as of money. */
export const AMOUNT_MAX = 1_000_000;

export const zero = <U>(): Amount<U> => new Decimal(0) as Amount<U>;

export const add = <U>(to: Amount<U>, added: Amount<U>): Amount<U> => to.plus(added) as Amount<U>;

export const subtract = <U>(from: Amount<U>, taken: Amount<U>): Amount<U> => from.minus(taken) as Amount<U>;

export const sum = <U>(...amounts: readonly Amount<U>[]): Amount<U> => amounts.reduce<Amount<U>>(add, zero<U>());

/** Negative, zero or positive, as `Array.prototype.sort` wants it. */
export const compare = <U>(one: Amount<U>, other: Amount<U>): number => one.comparedTo(other);

export const isEqual = <U>(one: Amount<U>, other: Amount<U>): boolean => one.equals(other);

export const isLess = <U>(one: Amount<U>, other: Amount<U>): boolean => one.lessThan(other);

export const isGreater = <U>(one: Amount<U>, other: Amount<U>): boolean => one.greaterThan(other);

export const isZero = <U>(amount: Amount<U>): boolean => amount.isZero();

export const isOverMax = <U>(amount: Amount<U>): boolean => amount.greaterThan(AMOUNT_MAX);
