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
  const { demo, codePepper, codeKey, forApps } = environment;
  return {
    ...inherited(),
    ...forApps,
    ...gatewaySettings(environment, secrets),
    CUSTOMER_URL: forApps['PUBLIC_CUSTOMER_URL'] ?? `http://localhost:${environment.customerPort}`,
    DATABASE_URL: appUrl,
    CODE_PEPPER: codePepper ?? secrets.codePepper,
    CODE_KEY: codeKey ?? secrets.codeKey,
    DEMO: demo ? '1' : '0',
    // Demo passwords are public knowledge: with them the servers listen on this machine only.
    HOST: demo ? '127.0.0.1' : '0.0.0.0',
  };
}
