export { type BootedServer, bootServer } from './boot-server';
export { createLog } from './create-log';
export { readServerEnv, type ServerEnv } from './env';
export { answerJson } from './json-answer';
export type { Readiness } from './readiness';
export { type AppOptions, serveApp } from './serve-app';
export { stopOnSignal } from './stop-on-signal';
