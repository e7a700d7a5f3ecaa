/** Whether a decimal string is zero, in however many places it is written. */
export const isNothing = (amount: string): boolean => !/[1-9]/.test(amount);
