import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Violations, one in each direction: where, what, and who must catch it. */
// What is planted of the core names a small part of it: all of it would bring Node's types along, and hide another plant.
const PLANTED: readonly { file: string; code: string; rule?: string; types?: true }[] = [
  { file: 'domain/planted-core.ts', code: "import '../core/changes.ts';", rule: 'domain-imports-only', types: true },
  { file: 'domain/planted-node.ts', code: "import 'node:fs';", rule: 'domain-takes-zod-at-most', types: true },
  { file: 'domain/planted-dom.ts', code: 'export const title = document.title;', types: true },
  {
    file: 'rpc/planted-contract.ts',
    code: "import '../contract/operations.ts';",
    rule: 'rpc-imports-only',
    types: true,
  },
  {
    file: 'contract/planted-core.ts',
    code: "import '../core/changes.ts';",
    rule: 'contract-imports-only',
    types: true,
  },
  {
    file: 'contract/planted-rpc.ts',
    code: "import { Failure } from '../rpc/failure.ts';\nexport const made = Failure;",
    rule: 'contract-takes-rpc-as-types',
  },
  {
    file: 'core/planted-hosts.ts',
    code: "import '../hosts/library-folder.ts';",
    rule: 'core-imports-only',
    types: true,
  },
  {
    file: 'core/planted-renderer.ts',
    code: "import '../renderer/connect.ts';",
    rule: 'core-imports-only',
    types: true,
  },
  { file: 'core/planted-dom.ts', code: 'export const title = document.title;', types: true },
  { file: 'core/export/planted-door.ts', code: "import '../search/present.ts';", rule: 'core-modules-have-one-door' },
  { file: 'hosts/server/planted-electron.ts', code: "import 'electron';", rule: 'electron-only-in-its-host' },
  {
    file: 'hosts/server/planted-renderer.ts',
    code: "import '../../renderer/connect.ts';",
    rule: 'hosts-imports-only',
    types: true,
  },
  {
    file: 'renderer/planted-core.ts',
    code: "import '../core/changes.ts';",
    rule: 'renderer-imports-only',
    types: true,
  },
  {
    file: 'renderer/planted-contract.ts',
    code: "import { synopticContract } from '../contract/operations.ts';\nexport const all = synopticContract;",
    rule: 'renderer-takes-contract-as-types',
  },
  {
    file: 'renderer/planted-node.ts',
    code: "import 'node:fs';\nexport const home = process.env;",
    rule: 'page-has-no-node',
    types: true,
  },
  {
    file: 'renderer/features/library/planted-feature.ts',
    code: "import '../search/planted-other.ts';",
    rule: 'features-never-import-features',
  },
  { file: 'renderer/features/search/planted-other.ts', code: 'export const other = 1;' },
  { file: 'core/search/planted-cycle.ts', code: "import './planted-cycle-back.ts';" },
  { file: 'core/search/planted-cycle-back.ts', code: "import './planted-cycle.ts';", rule: 'no-cycles' },
];

let place: string;
let layers: string;
let types: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-planted-'));
  for (const name of ['src', 'build', 'tsconfig.json', 'package.json', 'bench'])
    cpSync(name, join(place, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
  for (const { file, code } of PLANTED) {
    mkdirSync(dirname(join(place, 'src', file)), { recursive: true });
    writeFileSync(join(place, 'src', file), `${code}\n`);
  }
  const run = (...args: string[]): string => spawnSync(process.execPath, args, { cwd: place, encoding: 'utf8' }).stdout;
  layers = run('build/check/layers.mjs');
  const projects = ['domain', 'rpc', 'contract', 'core', 'hosts', 'renderer'].map(
    (layer) => `build/check/tsconfig.${layer}.json`,
  );
  const scratch = join(place, 'types');
  cpSync('build/check/tsconfig.base.json', join(place, 'build/check/tsconfig.base.json'));
  const base = join(place, 'build/check/tsconfig.base.json');
  // The copy's own output folder: the checkout's build information must not be touched.
  writeFileSync(
    base,
    run(
      '-e',
      `process.stdout.write(require('fs').readFileSync('build/check/tsconfig.base.json','utf8').replace(/"outDir": "[^"]*"/, '"outDir": ${JSON.stringify(scratch)}'))`,
    ),
  );
  types = run('node_modules/typescript/bin/tsc', '-b', ...projects);
}, 240_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

const withRule = PLANTED.filter(({ rule }) => rule !== undefined);
test.each(withRule)('$file breaks $rule', ({ file, rule }) => {
  expect(layers).toMatch(new RegExp(`^${rule ?? ''}: src/${file.replaceAll('.', '\\.')} -> `, 'm'));
});

const withTypes = PLANTED.filter(({ types: caught }) => caught);
test.each(withTypes)('$file does not compile', ({ file }) => {
  expect(types).toContain(`src/${file}(`);
});

test('nothing but what was planted is found', () => {
  const planted = new Set(PLANTED.map(({ file }) => `src/${file}`));
  const found = layers.split('\n').flatMap((line) => /^[\w-]+: (src\/\S+) -> /.exec(line)?.[1] ?? []);
  expect(found.filter((file) => !planted.has(file))).toEqual([]);
});
