import type { Environment } from './env';
import { gatewaySettings } from './gateway-settings';
import { inherited } from './inherited';
import type { OpenDatabase } from './open-database';
import type { Secrets } from './secrets';

/** What the apps and the worker get to see: their settings and their own database role, nothing of the owner's. */
export function appEnvironment(
  environment: Environment,
  secrets: Secrets,
  { appUrl }: Pick<OpenDatabase, 'appUrl'>,
): Record<string, string> {
  const { demo, codePepper, codeKey, forApps, messaging } = environment;
  return {
    ...inherited(),
    ...forApps,
    ...gatewaySettings(environment, secrets),
    CUSTOMER_URL: forApps['PUBLIC_CUSTOMER_URL'] ?? `http://localhost:${environment.customerPort}`,
    // What can be sent, not how: the secrets of the mail server are the worker's alone.
    NOTICE_CHANNELS: noticeChannels(messaging).join(','),
    DATABASE_URL: appUrl,
    CODE_PEPPER: codePepper ?? secrets.codePepper,
    CODE_KEY: codeKey ?? secrets.codeKey,
    DEMO: demo ? '1' : '0',
    // Demo passwords are public knowledge: with them the servers listen on this machine only.
    HOST: demo ? '127.0.0.1' : '0.0.0.0',
  };
}

const noticeChannels = (messaging: Readonly<Record<string, string>>): string[] => [
  ...(messaging['SMTP_URL'] === undefined ? [] : ['email']),
  ...(messaging['WHATSAPP_TOKEN'] === undefined ? [] : ['whatsapp']),
];
