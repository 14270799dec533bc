/** Which layer may import which; docs/adr/0001-layers.md says why. TypeScript's project references hold the same wall. */
const only = (layer, allowed, comment) => ({
  name: `${layer}-imports-only`,
  comment,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    only('domain', [], 'The vocabulary knows nobody.'),
    only('rpc', [], 'Carries any contract and knows no archive.'),
    only('contract', ['domain', 'rpc'], 'Says what may be asked in the words of the domain.'),
    only('core', ['domain', 'rpc', 'contract'], 'The application without a face.'),
    only('hosts', ['domain', 'rpc', 'contract', 'core'], 'Where it runs.'),
    only('renderer', ['domain', 'rpc', 'contract'], 'Reaches the core through the contract alone.'),
    {
      name: 'renderer-takes-contract-as-types',
      comment: 'No schema reaches the page.',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-takes-rpc-as-types',
      comment: 'A contract is data; nothing of a transport runs in it.',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { path: '^src/rpc/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-takes-zod-at-most',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/domain/|node_modules/zod' },
    },
    {
      name: 'electron-only-in-its-host',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hosts/electron/' },
      to: { path: '^electron$|node_modules/electron/' },
    },
    {
      name: 'core-never-hosts-libraries-of-the-page',
      severity: 'error',
      from: { path: '^src/(core|hosts|domain|rpc|contract)/' },
      to: { path: 'node_modules/(react|react-dom|react-aria-components|@tanstack)' },
    },
    {
      name: 'page-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-modules-have-one-door',
      comment: 'Outside its folder only core/x/x.ts is imported; as a type, a module may show more.',
      severity: 'error',
      from: { path: '^src/(?:core/([^/]+)/|hosts/)', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/core/([^/]+)/', pathNot: ['^src/core/$1/', '^src/core/([^/]+)/\\1\\.ts$'] },
    },
    {
      name: 'features-never-import-features',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^src/renderer/ui/' },
      to: { path: '^src/renderer/(features|app)/|connect' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-tests-in-code',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$|^@fontsource|^node:' },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'build/check/tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts'],
    },
  },
};
