import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verifyBag } from './bag.ts';

/** The Library of Congress's suite, where a checkout of it lies beside this one; it is no part of the project. */
const SUITE = fileURLToPath(
  new URL('../../../../shared/eval/bad-inputs/bag/bagit-conformance-suite/', import.meta.url),
);

interface Case {
  readonly name: string;
  readonly folder: string;
  readonly category: string;
}

function cases(): Case[] {
  const folders = (path: string): string[] =>
    readdirSync(path).filter((name) => statSync(join(path, name)).isDirectory());
  return folders(SUITE)
    .filter((version) => version.startsWith('v'))
    .flatMap((version) =>
      folders(join(SUITE, version)).flatMap((category) =>
        folders(join(SUITE, version, category)).map((bag) => ({
          name: `${version}/${category}/${bag}`,
          folder: join(SUITE, version, category, bag),
          category,
        })),
      ),
    );
}

/** As the suite's own harness judges: a bag of the warning group may fail or pass, but not in silence. */
async function agrees({ folder, category }: Case): Promise<boolean> {
  const { valid, problems, warnings } = await verifyBag(folder);
  if (category === 'valid') return valid;
  if (category === 'warning') return problems.length + warnings.length > 0;
  return !valid;
}

describe('the BagIt conformance suite', () => {
  if (!existsSync(SUITE)) {
    it.skip(`is not beside this checkout (looked in ${SUITE}), so nothing was compared`, () => undefined);
    return;
  }

  const all = cases();

  it(`agrees on every one of its ${all.length} bags`, async () => {
    const verdicts = await Promise.all(all.map(agrees));
    const disagreeing = all.filter((_, index) => !verdicts[index]).map(({ name }) => name);
    expect(disagreeing).toEqual([]);
    expect(all.length).toBeGreaterThan(40);
  });

  it('passes the bags of the warning group with a warning, but for the one whose payload is not in the suite', async () => {
    const warned = cases().filter(({ category }) => category === 'warning');
    const failing = [];
    for (const each of warned) if (!(await verifyBag(each.folder)).valid) failing.push(each.name);
    expect(failing).toEqual(
      existsSync(join(SUITE, 'v0.97/warning/special-system-files/data')) ? [] : ['v0.97/warning/special-system-files'],
    );
  });
});
