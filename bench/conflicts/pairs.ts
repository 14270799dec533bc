/**
 * Compares labelled pairs and prints how often the label is right:
 * `node bench/conflicts/pairs.ts <pairs.jsonl>` with lines of `{id, a, b, label}`.
 */
import { readFileSync } from 'node:fs';
import { comparePair } from '../../src/core/sentence-pairs/sentence-pairs.ts';
import { f1Of, precisionRecall, shareRight } from './pair-measures.ts';

const LABELS = ['contradiction', 'entailment', 'neutral'];

const [file] = process.argv.slice(2);
if (!file) throw new Error('Name a file of labelled pairs: node bench/conflicts/pairs.ts <pairs.jsonl>');
const pairs = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { a: string; b: string; label: string });
const wanted = pairs.map(({ label }) => label);
const found = pairs.map(({ a, b }) => comparePair(a, b).label);
const percent = (share: number): string => (100 * share).toFixed(2);
console.log(`${pairs.length} pairs, three-way accuracy ${percent(shareRight(wanted, found))} %`);
for (const label of LABELS) {
  const { precision, recall } = precisionRecall(label, wanted, found);
  console.log(
    `${label}: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1Of(label, wanted, found))}`,
  );
}
console.log(`\nlabelled \\ said  ${LABELS.join('  ')}`);
for (const label of LABELS)
  console.log(
    label.padEnd(16),
    LABELS.map((said) =>
      String(wanted.filter((each, at) => each === label && found[at] === said).length).padStart(said.length),
    ).join('  '),
  );
