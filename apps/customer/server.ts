import { customerRouter } from '@bizcoin/api/customer';
import { serveApp } from '@bizcoin/api/server';
import next from 'next';

// Built, this file lies in dist/, one folder below the pages.
const dev = process.env['NODE_ENV'] === 'development';
const beside = (path: string) => new URL(path, new URL(dev ? './' : '../', import.meta.url)).pathname;
const app = next({ dev, dir: beside('.') });

await serveApp({
  name: 'customer',
  router: customerRouter,
  dev,
  built: dev ? null : { statics: beside('.next/static'), serviceWorker: beside('dist/service-worker.js') },
  preparePages: async () => {
    await app.prepare();
    return app.getRequestHandler();
  },
});
