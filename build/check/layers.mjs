import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';

/**
 * Runs dependency-cruiser over `src` and fails on a violation, and also when it looked at fewer files than there are:
 * with a TypeScript it does not know it looks at none and reports success.
 */
const options = createRequire(import.meta.url)('./layers.cjs');
const files = readdirSync('src', { recursive: true }).filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
const { output } = await cruise(['src'], {
  ruleSet: { forbidden: options.forbidden },
  validate: true,
  ...options.options,
});
const cruised = output.modules.filter(({ source }) => /^src\/.*(?<!\.d)\.tsx?$/.test(source)).length;
const violations = output.summary.violations.filter(({ rule }) => rule.severity === 'error');

for (const { rule, from, to, cycle } of violations) {
  const way = cycle ? cycle.map(({ name }) => name).join(' -> ') : to;
  console.log(`${rule.name}: ${from} -> ${way}`);
}
console.log(`layers: ${cruised} of ${files.length} files looked at, ${violations.length} violations`);
if (violations.length > 0 || cruised < files.length) process.exitCode = 1;
