import type { Logger } from 'pino';

/**
 * Logs what nobody caught, rejections included, and goes on: every task can be repeated and nothing is kept in memory, so there is no broken
 * state to fear, while a worker that ended would leave payments waiting.
 */
export function surviveSurprises(log: Pick<Logger, 'error'>): void {
  process.on('uncaughtException', (failure) => log.error({ err: failure }, 'an unexpected failure'));
}
