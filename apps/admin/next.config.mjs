// @ts-check
import { fileURLToPath } from 'node:url';
import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin({
  requestConfig: './src/intl/request.ts',
  experimental: {
    // Messages are parsed while building: the parser is heavier than everything else that speaks to the reader.
    messages: {
      path: ['./messages', '../../packages/ui/messages'],
      format: 'json',
      locales: 'infer',
      precompile: true,
    },
  },
});

// JavaScript, because the built server reads this file at every boot and would have to compile TypeScript first.
/** @type {import('next').NextConfig} */
const config = {
  transpilePackages: ['@bizcoin/ui', '@bizcoin/domain'],
  reactCompiler: false,
  poweredByHeader: false,
  devIndicators: false,
  // `pnpm check` does: a second look would only make everybody wait longer for their first start.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
};

export default withMessages(config);
