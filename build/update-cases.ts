import { writeFileSync } from 'node:fs';
import { goldenCases } from './golden-cases.ts';

/** Writes down what reading each golden case gives today; the difference is for a person to read before it is committed. */
for (const { expectedPath, read } of goldenCases('corpus/cases')) {
  writeFileSync(expectedPath, `${JSON.stringify(read(), null, 2)}\n`);
}
