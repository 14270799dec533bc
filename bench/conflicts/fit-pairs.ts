/**
 * Fits the trees that compare two sentences: `node bench/conflicts/fit-pairs.ts <pairs.jsonl> [--check]` with lines of
 * `{id, a, b, label}`. With `--check` nothing is written; figures of five-fold cross-validation are printed instead.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDecider, type BoostedTrees, type Decider } from '../../src/core/sentence-pairs/boosted-trees.ts';
import { alignPair, pairFeatures, type PairFeatures } from '../../src/core/sentence-pairs/pair-features.ts';
import { readPairSentence } from '../../src/core/sentence-pairs/pair-words.ts';
import { growTrees } from './grow-trees.ts';
import { f1Of, shareRight } from './pair-measures.ts';

const OUT = join(import.meta.dirname, '../../src/core/sentence-pairs/pair-model.json');
const LABELS = ['contradiction', 'entailment', 'neutral'];
const FOLDS = 5;

interface Row {
  readonly label: string;
  readonly measures: PairFeatures;
}

const [file, check] = process.argv.slice(2);
if (!file) throw new Error('Name a file of labelled pairs: node bench/conflicts/fit-pairs.ts <pairs.jsonl> [--check]');
const rows: Row[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const { a, b, label } = JSON.parse(line) as { a: string; b: string; label: string };
    return { label, measures: pairFeatures(alignPair(readPairSentence(a), readPairSentence(b))) };
  });

function fit(training: readonly Row[]): BoostedTrees {
  const features = Object.keys(training[0]?.measures ?? {});
  return growTrees({
    features,
    labels: LABELS,
    values: training.map(({ measures }) => features.map((name) => measures[name] ?? 0)),
    classes: training.map(({ label }) => LABELS.indexOf(label)),
  });
}

const bestOf = (decide: Decider, { measures }: Row): string => {
  const belief = decide(measures);
  return LABELS[belief.indexOf(Math.max(...belief))] ?? '';
};

if (check === '--check') {
  const found: string[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const decide = createDecider(fit(rows.filter((_, each) => each % FOLDS !== fold)));
    rows.forEach((row, each) => {
      if (each % FOLDS === fold) found[each] = bestOf(decide, row);
    });
  }
  const wanted = rows.map(({ label }) => label);
  console.log(`three-way accuracy ${(100 * shareRight(wanted, found)).toFixed(2)} %`);
  console.log(`contradiction F1 ${(100 * f1Of('contradiction', wanted, found)).toFixed(2)}`);
} else {
  writeFileSync(OUT, `${JSON.stringify(fit(rows))}\n`);
}
