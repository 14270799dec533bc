import { makeCases, type Case } from './cases.ts';
import { judgeCases, type Verdict } from './judge.ts';

/** Edited texts in each of four languages. */
const CASES = 1000;
/** Share of the quotations whose words are unchanged that must be found. */
const MUST_FIND = 0.98;
const SEED = 20221031;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function report(all: readonly Case[], { findable, missed, wrong, alike, toldApart, misplaced }: Verdict): void {
  for (const [language, own] of Map.groupBy(all, (each) => each.language)) {
    const wanted = own.filter((each) => findable.includes(each));
    const lost = missed.filter((each) => each.language === language);
    print(`${language}: ${own.length} cases, found ${wanted.length - lost.length} of ${wanted.length}`);
  }
  const count = (state: string): number => all.filter(({ anchor }) => anchor.state === state).length;
  print(`passages that stand twice alike: ${alike.length}, not called ambiguous: ${toldApart.length}`);
  print(
    `exact ${count('exact')}, moved ${count('moved')}, changed ${count('changed')} (elsewhere: ${misplaced.length})`,
  );
  const found = findable.length - missed.length;
  const share = ((found / findable.length) * 100).toFixed(2);
  print(
    `found ${share} % (${found} of ${findable.length}), wrong: ${wrong.length}, ambiguous ${count('ambiguous')}, orphan ${count('orphan')}`,
  );
}

function describe({ language, edits, quote, tracked, anchor }: Case): string {
  const at = (range: { readonly start: number; readonly end: number } | null): string =>
    range
      ? `${range.start}-${range.end} ${JSON.stringify(tracked.text.slice(range.start, range.end).slice(0, 80))}`
      : 'none';
  const lines = [`${anchor.state} [${language} ${edits}] ${JSON.stringify(quote.slice(0, 80))}`];
  return [...lines, `  is ${at(tracked.truth)}`, `  found ${at(anchor.range)}`].join('\n');
}

const seed = Number(process.argv.find((word) => word.startsWith('--seed='))?.slice(7) ?? SEED);
const cases = makeCases(CASES, seed);
const verdict = judgeCases(cases);
if (process.argv.includes('--show')) {
  [...verdict.wrong, ...verdict.toldApart, ...verdict.missed].forEach((each) => print(describe(each)));
}
report(cases, verdict);
const enough = verdict.missed.length <= verdict.findable.length * (1 - MUST_FIND);
if (verdict.wrong.length > 0 || verdict.toldApart.length > 0 || !enough) process.exitCode = 1;
