import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goldenCases } from '../../../build/golden-cases.ts';

test.each(goldenCases('corpus/cases'))('reads the case $name as written down', ({ expectedPath, read }) => {
  expect(read()).toEqual(JSON.parse(readFileSync(expectedPath, 'utf8')));
});
