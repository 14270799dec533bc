import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { root, run, say } from './run.mjs';

const RESULTS = path.join(root, 'test-results');

/** Runs every suite, on both faces, and ends with one line that sums them up. Returns the exit code. */
export async function test(node) {
  const chromium = ensureChromium();
  ensureBuilt(node);
  mkdirSync(RESULTS, { recursive: true });
  const unit = await runUnit(node);
  const endToEnd = await runEndToEnd(node, chromium);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, result] of [
    ['Unit', unit],
    ['End to end', endToEnd],
  ]) {
    say(`${name}: ${describe(result)}`);
    for (const key of Object.keys(total)) total[key] += result[key];
  }
  process.stdout.write(`${describe(total)}\n`);
  return total.failed === 0 ? 0 : 1;
}

async function runUnit(node) {
  const report = freshReport('unit.json');
  const vitest = [
    path.join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    path.join('build', 'check', 'vitest.config.ts'),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  // Processes and threads of the app start as they ship, and so in a third of the time.
  const env = { ...process.env, SYNOPTIC_BUILT: path.join(root, 'out', 'main') };
  const code = await run(node, vitest, { env });
  return summarise(report, code, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
}

async function runEndToEnd(node, chromium) {
  const report = freshReport('e2e.json');
  const cli = path.join('node_modules', '@playwright', 'test', 'cli.js');
  const env = { ...process.env, PLAYWRIGHT_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await run(node, [cli, 'test', '--config', path.join('e2e', 'playwright.config.ts')], { env });
  return summarise(report, code, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

function freshReport(name) {
  const report = path.join(RESULTS, name);
  rmSync(report, { force: true });
  return report;
}

/** A suite that stopped before it could report, or failed outside its tests, counts as one failure. */
function summarise(report, code, read) {
  const result = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
