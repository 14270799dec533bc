/**
 * Reads the signs of judged pairs of real news anew, after a change in how they are seen: `node bench/conflicts/judged-news.ts <folder>`, where
 * `folder/<set>/<cluster>` holds the reports of a cluster as `.md` (see “Judged real news” in `stories/README.md`). Pairs that
 * are no longer proposed keep the signs they had. With `--verdicts <file>` of `{cluster, a, b, verdict}` a line, further ones are added.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FITTED } from '../../src/core/conflicts/likelihood.ts';
import { readJudgedNews, signedPairs, type JudgedPair } from './pair-rows.ts';
import { readReports } from './stories.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { verdicts: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined) throw new RangeError('no folder of reports is named');

const known = readJudgedNews();
const added = values.verdicts
  ? readFileSync(values.verdicts, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ({ ...(JSON.parse(line) as Omit<JudgedPair, 'signs'>), signs: {} }))
  : [];
const all = [...known, ...added];
const keyOf = ({ a, b }: Pick<JudgedPair, 'a' | 'b'>): string => [a.join(':'), b.join(':')].sort().join('|');

const read = new Map<string, JudgedPair['signs']>();
for (const cluster of new Set(all.map((each) => each.cluster))) {
  const reports = readReports(join(folder, cluster));
  for (const { pair, signs } of signedPairs(reports, FITTED)) {
    const place = ({ document, claim }: typeof pair.a): [string, number] => [
      reports[document]?.id ?? '',
      claim.range.start,
    ];
    read.set(`${cluster} ${keyOf({ a: place(pair.a), b: place(pair.b) })}`, shortened(signs));
  }
}

/** Three decimals are enough for a cut of a tree. */
function shortened(signs: JudgedPair['signs']): JudgedPair['signs'] {
  return Object.fromEntries(
    Object.entries(signs).flatMap(([name, value]) => (value === 0 ? [] : [[name, Number(value.toFixed(3))]])),
  );
}

const written = all.flatMap((each) => {
  const signs = read.get(`${each.cluster} ${keyOf(each)}`) ?? each.signs;
  return Object.keys(signs).length === 0 ? [] : [{ ...each, signs }];
});
writeFileSync(
  join(import.meta.dirname, 'judged-news.jsonl'),
  written.map((each) => `${JSON.stringify(each)}\n`).join(''),
);
console.log(`${read.size} pairs proposed, ${written.length} of ${all.length} judged ones have signs`);
