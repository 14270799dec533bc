import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareLibrary } from '../../src/core/conflicts/conflicts.ts';
import type { ConflictPair } from '../../src/core/conflicts/pair.ts';
import { readReports } from './stories.ts';

/**
 * Prints the first proposals for stories nobody has labelled, to be judged by reading: `node bench/conflicts/first.ts <folder>
 * [--k 5]`, where each folder in `folder` is a story of reports as `.md`, `.txt` or `.html`. Deciding words stand in brackets.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { k: { type: 'string', default: '5' } },
});
const [root] = positionals;
if (root === undefined) throw new RangeError('no folder of stories is named');

/** A side of a pair as it stands in its report. */
function quoted({ claim }: ConflictPair['a'], marks: ConflictPair['marksA'], text: string): string {
  const { start, end } = claim.range;
  const cut = [...marks].toSorted((a, b) => b.start - a.start);
  return cut
    .reduce(
      (words, mark) =>
        `${words.slice(0, mark.start - start)}[${words.slice(mark.start - start, mark.end - start)}]${words.slice(mark.end - start)}`,
      text.slice(start, end),
    )
    .replace(/\s+/g, ' ');
}

for (const { name } of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const reports = readReports(join(root, name));
  const { pairs } = compareLibrary(reports);
  console.log(`\n${name}: ${reports.length} reports, ${pairs.length} proposals`);
  for (const { kind, a, b, marksA, marksB } of pairs.slice(0, Number(values.k))) {
    console.log(`  ${kind}`);
    for (const [side, marks] of [
      [a, marksA],
      [b, marksB],
    ] as const) {
      const { id = '', text = '' } = reports[side.document] ?? {};
      console.log(`    ${id}: ${quoted(side, marks, text)}`);
    }
  }
}
