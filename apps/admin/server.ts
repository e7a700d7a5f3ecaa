import { adminRouter } from '@bizcoin/api/admin';
import { serveApp } from '@bizcoin/api/server';
import next from 'next';

// Built, this file lies in dist/, one folder below the pages.
const dev = process.env['NODE_ENV'] === 'development';
const app = next({ dev, dir: new URL(dev ? '.' : '..', import.meta.url).pathname });

await serveApp({
  name: 'admin',
  router: adminRouter,
  dev,
  preparePages: async () => {
    await app.prepare();
    return app.getRequestHandler();
  },
});
