import { readServerEnv, type ServerEnv } from '@bizcoin/api/server';
import { type MessagingConfig, messagingFaults, messagingSettings } from '@bizcoin/messaging';
import { z } from 'zod';

const schema = z.object({
  TICK_MS: z.coerce.number().int().min(10).max(60_000).optional(),
  ...messagingSettings,
});

export interface WorkerEnv extends ServerEnv {
  /** Runs the tasks of every minute or five each so many milliseconds instead; undefined outside tests. */
  readonly TICK_MS: number | undefined;
  /** The ways out of the app, as far as they are set up. */
  readonly messaging: MessagingConfig;
}

/** Reads the worker's configuration: a server's, and its own. Throws one error that names every fault in a line of its own. */
export function readWorkerEnv(source: NodeJS.ProcessEnv): WorkerEnv {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, source[name] || undefined]));
  const own = schema.safeParse(given);
  // What this worker can send is what it has settings for, whatever the apps were told.
  const server = readServerEnv({ ...source, NOTICE_CHANNELS: channelsOf(given).join(',') }, 'PUBLIC_CUSTOMER_URL');
  if (!own.success) throw fault(own.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const { TICK_MS, ...messaging } = own.data;
  const faults = [
    ...(TICK_MS !== undefined && !server.DEMO ? ['TICK_MS: only with DEMO=1: others keep the clock.'] : []),
    ...messagingFaults(messaging, { production: !server.DEMO }),
  ];
  if (faults.length > 0) throw fault(faults);
  return { ...server, TICK_MS, messaging };
}

const channelsOf = ({ SMTP_URL, WHATSAPP_TOKEN }: Readonly<Record<string, string | undefined>>) => [
  ...(SMTP_URL === undefined ? [] : ['email']),
  ...(WHATSAPP_TOKEN === undefined ? [] : ['whatsapp']),
];

const fault = (lines: readonly string[]) => new Error(`The configuration is not usable:\n  ${lines.join('\n  ')}`);
