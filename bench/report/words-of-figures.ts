export const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });

export const share = (ratio: number): string => `${(ratio * 100).toFixed(0)} %`;
