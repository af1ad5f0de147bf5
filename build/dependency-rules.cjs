/**
 * The one-way arrows of the house: shared ← db ← core ← electron; renderer and backend know shared only.
 * A wrong import is found here, not in review.
 */
const code = (folders) => `^(${folders.join('|')})/`;
const all = ['shared', 'db', 'core', 'electron', 'renderer', 'backend', 'tests', 'build'];
const sqlPackages =
  '^better-sqlite3$|/better-sqlite3/|^pg$|/node_modules/pg/|^kysely$|/kysely/|/@electric-sql/';

/** A folder may import itself and the named folders, and nothing else of ours. Tests beside a file may use tests/. */
const arrow = (folder, allowed) => ({
  name: `${folder}-knows-${allowed.join('-') || 'nothing'}`,
  severity: 'error',
  from: { path: code([folder]), pathNot: '\\.test\\.tsx?$' },
  to: { path: code(all.filter((other) => other !== folder && !allowed.includes(other))) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    arrow('shared', []),
    arrow('db', ['shared']),
    arrow('core', ['db', 'shared']),
    arrow('electron', ['core', 'shared']),
    arrow('renderer', ['shared']),
    arrow('backend', ['shared']),
    {
      name: 'shared-has-no-io',
      comment: 'shared runs in the page, in the core and on the server: no Node modules.',
      severity: 'error',
      from: { path: code(['shared']), pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: code(['renderer']), pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sql-lives-in-db',
      severity: 'error',
      from: { path: code(['shared', 'core', 'electron', 'renderer']), pathNot: '\\.test\\.tsx?$' },
      to: { path: sqlPackages },
    },
    {
      name: 'electron-stays-in-electron',
      severity: 'error',
      from: { path: code(['shared', 'db', 'core', 'renderer', 'backend']) },
      to: { path: '^electron$|/node_modules/electron/' },
    },
    {
      name: 'product-does-not-know-its-tests',
      severity: 'error',
      from: {
        path: code(['shared', 'db', 'core', 'electron', 'renderer', 'backend']),
        pathNot: '\\.test\\.tsx?$',
      },
      to: { path: '\\.test\\.tsx?$|^tests/|^node_modules/(vitest|fast-check|@playwright)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
  },
};
