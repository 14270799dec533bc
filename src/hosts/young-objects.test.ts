import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Megabytes that young objects have in a process that makes many and keeps some, after `first` was run. */
function megabytesAfter(first: string): number {
  const url = new URL('young-objects.ts', import.meta.url).href;
  const program = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { boundYoungObjects } from ${JSON.stringify(url)};
    ${first}
    const kept = [];
    for (let number = 0; number < 3_000_000; number += 1) if (number % 3 === 0) kept.push({ number });
    const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space');
    console.log(young.space_size / 1024 / 1024);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}

test('young objects get no more room than they begin with', () => {
  expect(megabytesAfter('')).toBeGreaterThan(8);
  // A collection that is under way takes some more.
  expect(megabytesAfter('boundYoungObjects();')).toBeLessThanOrEqual(6);
});
