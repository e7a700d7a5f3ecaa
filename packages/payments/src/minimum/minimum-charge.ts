import { minorUnits } from '@bizcoin/domain';

/**
 * The least that a card payment may be, by currency: Stripe's published table, and for some it does not list about half
 * a dollar, rounded up (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts).
 */
const minima: Readonly<Record<string, string>> = {
  AED: '2.00',
  AUD: '0.50',
  BDT: '70.00',
  BGN: '1.00',
  BHD: '0.250',
  BRL: '0.50',
  CAD: '0.50',
  CHF: '0.50',
  CLP: '500',
  COP: '2500.00',
  CZK: '15.00',
  DKK: '2.50',
  EGP: '30.00',
  EUR: '0.50',
  GBP: '0.30',
  HKD: '4.00',
  HUF: '175.00',
  IDR: '10000.00',
  ILS: '2.00',
  INR: '50.00',
  JOD: '0.500',
  JPY: '50',
  KES: '100.00',
  KRW: '1000',
  KWD: '0.250',
  LKR: '200.00',
  MXN: '10.00',
  MYR: '2.00',
  NGN: '1000.00',
  NOK: '3.00',
  NZD: '0.50',
  OMR: '0.250',
  PHP: '30.00',
  PKR: '150.00',
  PLN: '2.00',
  QAR: '2.00',
  RON: '2.00',
  SAR: '2.00',
  SEK: '3.00',
  SGD: '0.50',
  THB: '10.00',
  TND: '2.000',
  TRY: '25.00',
  TWD: '20.00',
  UGX: '2000',
  USD: '0.50',
  VND: '15000',
  XAF: '350',
  XOF: '350',
  ZAR: '10.00',
};

/**
 * For a currency of no table: one unit, or 100 where it has no smaller ones. If that is still too little the gateway
 * says so, and the payment is refused instead of taken.
 */
const fallbacks: Readonly<Record<number, string>> = { 0: '100', 2: '1.00', 3: '1.000' };

/** As a decimal string in the currency's places (ISO 4217 code, upper case). */
export const minimumCharge = (currency: string): string => minima[currency] ?? fallbacks[minorUnits(currency)] ?? '1';
