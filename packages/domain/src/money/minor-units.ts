// ISO 4217 where it is not 2. Units of account with 4 digits (CLF, UYW) are no money one can charge and are left out.
const exceptions: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** How many digits follow the point in this currency (ISO 4217 code, upper case). */
export const minorUnits = (currency: string): number => exceptions[currency] ?? 2;
