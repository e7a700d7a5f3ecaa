import { adminRouter } from '@bizcoin/api/admin';
import { serveApp } from '@bizcoin/api/server';
import next from 'next';

const dev = process.env.NODE_ENV === 'development';
const app = next({ dev, dir: new URL(dev ? '.' : '..', import.meta.url).pathname });

await app.prepare();
const handle = app.getRequestHandler();

await serveApp({ name: 'admin', router: adminRouter, pages: (request, response) => handle(request, response) });
