import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const everywhere = (suffix: string) => [`{apps,packages,scripts,prisma,prove,bench}/**/*.${suffix}`];
const shared = { exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/generated/**'] };
const withDatabase = ['packages/testing/src/global-setup.ts'];

// The suffix of a test file picks its project (CONTRIBUTING.md).
export default defineConfig({
  test: {
    reporters: ['default'],
    // Of two cores vitest would leave one to others; the browser and process tests run one file at a time anyway.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: everywhere('test.ts'),
          exclude: [...shared.exclude, '**/*.{prop,db}.test.ts'],
          // A busy machine is slow, not wrong: some of these start a server or read every source file.
          testTimeout: 20_000,
        },
      },
      { test: { ...shared, name: 'prop', include: everywhere('prop.test.ts'), testTimeout: 60_000 } },
      {
        test: {
          ...shared,
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, include: everywhere('test-d.ts'), ignoreSourceErrors: true },
        },
      },
      {
        test: {
          ...shared,
          name: 'db',
          include: everywhere('db.test.ts'),
          globalSetup: withDatabase,
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          ...shared,
          name: 'component',
          include: everywhere('test.tsx'),
          environment: 'jsdom',
          setupFiles: ['packages/testing/src/component/component-setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: everywhere('e2e.ts'),
          globalSetup: withDatabase,
          pool: 'forks',
          fileParallelism: false,
          // After everything else: two servers and a browser want both cores for themselves.
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
