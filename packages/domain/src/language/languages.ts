/** The languages that customers may read the product in. */
export const languages = ['en', 'ur'] as const;

export type Language = (typeof languages)[number];
