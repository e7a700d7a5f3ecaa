import { serveGateway } from './src/serve-gateway';

await serveGateway();
