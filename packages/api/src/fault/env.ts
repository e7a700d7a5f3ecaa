/** The one fault a test wants, as `<place>:kill` or `<place>:hang`. */
export const injectedFault = (): string | undefined => process.env['FAULT'];
