// The arrows of docs/architecture.md, checked. "Anything else" is what a folder may not import.

/** @param {string} name @param {string} why @param {string} from @param {string} allowed a pattern of what it may import of ours */
const onlyImports = (name, why, from, allowed) => ({
  name,
  comment: why,
  severity: 'error',
  from: { path: from, pathNot: TEST },
  to: { path: '^(apps|packages|prisma|scripts|bench|prove)/', pathNot: allowed },
});

const TEST = '\\.(test|prop\\.test|db\\.test|e2e|test-d|arbitrary)\\.tsx?$|^(apps|packages)/[^/]+/src/testing/';
const DOMAIN = '^packages/domain/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one file, or one of them is in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that points nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(bun|.*generated.*)$' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain decides from facts alone: it imports decimal.js and nothing else, not even Node.',
      severity: 'error',
      from: { path: `${DOMAIN}src/`, pathNot: TEST },
      to: { pathNot: `${DOMAIN}src/|node_modules/decimal\\.js/` },
    },
    onlyImports(
      'db-below-auth',
      'The database package knows the domain only.',
      '^packages/db/',
      `^packages/db/|${DOMAIN}`,
    ),
    onlyImports(
      'auth-below-api',
      'Sessions and passwords know nothing of vouchers.',
      '^packages/auth/',
      `^packages/(auth|db)/|${DOMAIN}`,
    ),
    onlyImports(
      'api-knows-no-app',
      'Use cases know nothing of Next.js or of screens.',
      '^packages/api/',
      `^packages/(api|auth|db|payments)/|${DOMAIN}`,
    ),
    onlyImports(
      'payments-below-api',
      'A gateway knows amounts, not orders: it imports the domain only.',
      '^packages/payments/',
      `^packages/payments/|${DOMAIN}`,
    ),
    onlyImports(
      'messaging-below-api',
      'A channel knows words and readers, not use cases: it imports the domain only.',
      '^packages/messaging/',
      `^packages/messaging/|${DOMAIN}`,
    ),
    onlyImports(
      'reconcile-checks-from-outside',
      'What checks the books must not share code with the use cases that write them.',
      '^packages/reconcile/',
      `^packages/(reconcile|db|payments)/|${DOMAIN}`,
    ),
    onlyImports(
      'ui-is-shared',
      'Shared components know the domain and each other.',
      '^packages/ui/',
      `^packages/ui/|${DOMAIN}`,
    ),
    {
      name: 'api-without-next',
      comment: 'A use case runs in the worker and in billing too.',
      severity: 'error',
      from: { path: '^packages/(api|auth|db)/', pathNot: TEST },
      to: { path: 'node_modules/(next|react|react-dom)/' },
    },
    {
      name: 'apps-are-islands',
      comment: 'Apps never import apps.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    onlyImports(
      'worker-runs-use-cases',
      'The worker calls use cases and checks; it has no rules of its own.',
      '^apps/worker/',
      `^apps/worker/|^packages/(api|db|payments|messaging|reconcile)/|${DOMAIN}`,
    ),
    onlyImports(
      'billing-reads',
      'Billing reads the books and decides again; it never writes through a use case.',
      '^apps/billing/',
      `^apps/billing/|^packages/(db|payments|reconcile)/|${DOMAIN}`,
    ),
    onlyImports(
      'the-sandbox-is-a-stranger',
      'The sandbox gateway is a second witness: it shares nothing with what it is paid by but the arithmetic of money.',
      '^apps/sandbox-gateway/',
      `^apps/sandbox-gateway/|${DOMAIN}`,
    ),
    {
      name: 'screens-never-reach-the-database',
      comment: 'The customer and the admin app speak to the API; only worker and billing may import the database.',
      severity: 'error',
      from: { path: '^apps/(customer|admin)/', pathNot: TEST },
      to: { path: '^packages/(db|auth|testing)/' },
    },
    {
      name: 'no-admin-procedure-in-the-customer-app',
      comment: 'What is not in the bundle cannot be called.',
      severity: 'error',
      from: { path: '^apps/customer/' },
      to: { path: '^packages/api/src/(admin-router|.*/admin[-/])', reachable: true },
    },
    {
      name: 'testing-only-from-tests',
      comment: 'Factories, fakes and movable clocks must not reach a server.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: `${TEST}|^packages/testing/` },
      to: { path: '^(packages/testing|(apps|packages)/[^/]+/src/testing)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
