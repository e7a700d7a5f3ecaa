import { customerRouter } from '@bizcoin/api/customer';
import { serveApp } from '@bizcoin/api/server';
import next from 'next';

const dev = process.env.NODE_ENV === 'development';
const app = next({ dev, dir: new URL(dev ? '.' : '..', import.meta.url).pathname });

await app.prepare();
const handle = app.getRequestHandler();

await serveApp({ name: 'customer', router: customerRouter, pages: (request, response) => handle(request, response) });
