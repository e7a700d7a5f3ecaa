import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin('./src/intl/request.ts');

const config: NextConfig = {
  transpilePackages: ['@bizcoin/ui', '@bizcoin/domain'],
  reactCompiler: false,
  poweredByHeader: false,
  devIndicators: false,
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
};

export default withMessages(config);
