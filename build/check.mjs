import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Runs every static check and says which failed; all run, so that one look shows everything. */
const CHECKS = [
  ['format', 'prettier', ['--check', '.', '--log-level', 'warn']],
  ['lint', 'eslint', ['-c', 'build/check/eslint.config.js', '--max-warnings', '0', '.']],
  ['types', 'tsc', ['-b']],
  ['layers', 'node', ['build/check/layers.mjs']],
  ['supply chain', 'node', ['build/check/supply-chain.ts']],
  ['dead code', 'knip', ['-c', 'build/check/knip.json', '--no-progress']],
];

const failed = CHECKS.filter(([name, command, args]) => {
  const started = Date.now();
  const { status } = spawnSync(path.join('node_modules', '.bin', command), args, { stdio: 'inherit' });
  console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status !== 0;
});
if (failed.length > 0) process.exitCode = 1;
