import { readCollection, type Collection } from './collection.ts';
import { MEASURES, mean, qualityOf, randomisationTest, type Quality } from './measures.ts';
import { fts5, plainLunr, synoptic, type Ranker } from './systems.ts';

const USAGE = 'node bench/relevance/evaluate.ts <folder with docs.jsonl, queries.jsonl and qrels.txt>…';

/** Ours first; the others are compared with it. */
const SYSTEMS: readonly (readonly [name: string, create: (collection: Collection) => Ranker])[] = [
  ['Synoptic', synoptic],
  ['lunr.Index', plainLunr],
  ['SQLite FTS5', fts5],
];
const LABELS = { ndcg10: 'nDCG@10', averagePrecision: 'MAP', recall100: 'recall@100' } as const;

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.log(USAGE);
  process.exit(2);
}

const means = new Map<string, number[]>();
console.log('| collection | measure | Synoptic | lunr.Index | p | SQLite FTS5 | p |');
console.log('|---|---|---:|---:|---:|---:|---:|');
for (const folder of folders) {
  const collection = readCollection(folder);
  const qualities = SYSTEMS.map(([, create]) => judge(collection, create(collection)));
  const [ours = []] = qualities;
  for (const measure of MEASURES) {
    const cells = qualities.map((each, index) => {
      const value = mean(each.map((quality) => quality[measure]));
      const key = `${index} ${measure}`;
      means.set(key, [...(means.get(key) ?? []), value]);
      if (index === 0) return value.toFixed(4);
      const p = randomisationTest(
        ours.map((quality) => quality[measure]),
        each.map((quality) => quality[measure]),
      );
      return `${value.toFixed(4)} | ${p.toFixed(4)}`;
    });
    console.log(`| ${collection.name} | ${LABELS[measure]} | ${cells.join(' | ')} |`);
  }
}
for (const measure of MEASURES) {
  const ours = mean(means.get(`0 ${measure}`) ?? []);
  const cells = SYSTEMS.map((_, index) => {
    const value = mean(means.get(`${index} ${measure}`) ?? []);
    return index === 0 ? value.toFixed(4) : `${value.toFixed(4)} | ${(((ours - value) / value) * 100).toFixed(1)} %`;
  });
  console.log(`| mean | ${LABELS[measure]} | ${cells.join(' | ')} |`);
}

function judge({ queries, relevance }: Collection, rank: Ranker): Quality[] {
  return queries.map(({ id, text }) => qualityOf(rank(text), relevance.get(id) ?? new Map()));
}
