import { schedule } from './src/schedule';
import { serveWorker } from './src/serve-worker';

await serveWorker(schedule);
