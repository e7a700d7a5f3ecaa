import type { Environment } from './env';
import type { OpenDatabase } from './open-database';
import type { Secrets } from './secrets';

/** What the apps get to see: their settings and their own database role, nothing of the owner's. */
export function appEnvironment(
  environment: Environment,
  secrets: Secrets,
  { appUrl }: OpenDatabase,
): Record<string, string> {
  const { demo, codePepper, codeKey, forApps } = environment;
  const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'] as const;
  const present = inherited.flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]] as const],
  );
  return {
    ...Object.fromEntries(present),
    ...forApps,
    DATABASE_URL: appUrl,
    CODE_PEPPER: codePepper ?? secrets.codePepper,
    CODE_KEY: codeKey ?? secrets.codeKey,
    DEMO: demo ? '1' : '0',
    // Demo passwords are public knowledge: with them the servers listen on this machine only.
    HOST: demo ? '127.0.0.1' : '0.0.0.0',
  };
}
