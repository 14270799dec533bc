import { expect, test } from 'vitest';
import { toCanonicalText } from '../formats/canonical.ts';
import { readClaims } from './claims.ts';
import { createComparer } from './compare-library.ts';
import { spokenOf } from './context-signs.ts';
import type { ComparedDocument } from './corpus.ts';
import { FITTED } from './likelihood.ts';
import pairs from './likelihood-of-pairs.json' with { type: 'json' };
import { pairSigns } from './pair-signs.ts';
import type { ConflictPair } from './pair.ts';
import type { Signs } from './likelihood.ts';

const SCENE = 'A storm swept over Lake Halm near Verna on Monday.';

function report(id: string, words: string): ComparedDocument {
  const { text, blocks } = toCanonicalText([SCENE, words].map((each) => ({ kind: 'paragraph', text: each })));
  const issued = { edtf: '2031-03-05', basis: 'stated' } as const;
  return { id, claims: readClaims({ text, blocks, title: '', publisher: `Paper ${id}`, issued, language: 'en' }) };
}

/** The signs of the first pair of two reports, with the evidence of its rule, and those of the same pair the other way round. */
function signsOf(one: string, other: string): { readonly signs: Signs; readonly turned: Signs } {
  const { clauses, dates, figures } = FITTED;
  const { corpus, pairs: found } = createComparer({ clauses, dates, figures }).compare([
    report('a', one),
    report('b', other),
  ]);
  const spoken = corpus.documents.map(({ claims }, document) =>
    spokenOf(
      claims.claims.flatMap((claim) => (claim.kind === 'clause' && claim.role === 'body' ? [{ document, claim }] : [])),
    ),
  );
  const [first] = found;
  if (!first) throw new RangeError('the reports differ in nothing');
  const signs = (pair: ConflictPair): Signs =>
    pairSigns(pair, { corpus, spokenIn: (at) => spoken[at] ?? spokenOf([]) });
  return { signs: signs(first), turned: signs({ ...first, a: first.b, b: first.a }) };
}

const { signs: FIGURES } = signsOf(
  'The storm killed nine people, rescuers said.',
  'The storm killed 14 people, the mayor said.',
);
const { signs: DENIAL, turned: TURNED } = signsOf(
  'Police fired at the boats.',
  'Police did not fire at the boats, a spokesman said.',
);

test('every sign the fitted trees ask for can be seen of a pair', () => {
  expect(Object.keys(FIGURES).sort()).toEqual([...pairs.features].sort());
  expect(Object.keys(DENIAL)).toEqual(Object.keys(FIGURES));
});

test('a pair that names the later report first is looked up in the right reports', () => {
  const { clauses: _, ...told } = DENIAL;
  expect(TURNED).toMatchObject(told);
  expect(TURNED['clauses']).toBeGreaterThan(0);
});

test('a pair has one rule, and what trees say of figures is only seen where there are figures', () => {
  for (const signs of [FIGURES, DENIAL])
    expect(Object.entries(signs).filter(([name, value]) => name.startsWith('by ') && value === 1)).toHaveLength(1);
  expect(FIGURES).toMatchObject({ 'by number': 1, oneReport: 0, oneState: 1 });
  expect(FIGURES['figures']).toBeGreaterThan(0);
  expect(FIGURES['ratio']).toBeCloseTo(Math.log(14 / 9), 6);
  expect(DENIAL).toMatchObject({ 'by denial': 1, figures: 0, ratio: 0 });
  expect(DENIAL['clauses']).toBeGreaterThan(0);
});

test('pairs are ranked by what trees say of them, without trees by the evidence of their rules, and what no reader would see is left out', () => {
  const documents = [
    report('a', 'The storm killed nine people, rescuers said. Police fired at the boats.'),
    report('b', 'The storm killed 14 people, the mayor said. Police did not fire at the boats, a spokesman said.'),
  ];
  const { clauses, dates, figures } = FITTED;
  const scores = (likely: number | null): number[] =>
    createComparer({ clauses, dates, figures, ...(likely === null ? {} : { pairs: () => likely }) })
      .compare(documents)
      .pairs.map(({ score }) => score);
  const [ruled, some, sure] = [scores(null), scores(0.2), scores(1)];
  expect(ruled.length).toBeGreaterThan(1);
  expect(scores(0.01)).toEqual([]);
  ruled.forEach((score, at) => {
    expect(some[at]).toBeLessThan(score);
    expect((sure[at] ?? 0) - (some[at] ?? 0)).toBeCloseTo(4, 6);
  });
});
