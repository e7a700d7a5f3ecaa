// @ts-check
import { fileURLToPath } from 'node:url';
import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin('./src/intl/request.ts');

// JavaScript, because the built server reads this file at every boot and would have to compile TypeScript first.
/** @type {import('next').NextConfig} */
const config = {
  transpilePackages: ['@bizcoin/ui', '@bizcoin/domain'],
  reactCompiler: false,
  poweredByHeader: false,
  devIndicators: false,
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
};

export default withMessages(config);
