import { expect, test } from 'vitest';
import { toCanonicalText } from '../formats/canonical.ts';
import { readClaims } from './claims.ts';
import { compareLibrary } from './compare-library.ts';
import type { RankedPair } from './rank.ts';

/** A report of the Halm mill; each text is a paragraph. */
function pairsIn(...paragraphs: readonly string[]): readonly RankedPair[] {
  const { text, blocks } = toCanonicalText(paragraphs.map((each) => ({ kind: 'paragraph', text: each })));
  const issued = { edtf: '2031-03-05', basis: 'stated' } as const;
  const claims = readClaims({ text, blocks, title: '', publisher: 'Halm Paper', issued, language: 'en' });
  return compareLibrary([{ id: 'one', claims }]).pairs;
}

const SCENE = [
  'The paper mill at Halm burned down on Monday. Fire crews came from Verna and from the coast.',
  'The roof fell in at noon. Nobody lives near the mill.',
];

test('voices that answer each other in one passage are set side by side, with why and with the words that decide', () => {
  const pairs = pairsIn(
    ...SCENE,
    '“Nobody asked me to close the mill,” Lena Dorn said. Tom Vik said the council had asked Dorn to close it in May.',
  );
  const [answer] = pairs.filter(({ rule }) => rule === 'answer');
  expect(answer).toMatchObject({
    kind: 'polarity',
    reason: { code: 'answered-otherwise', a: { name: 'Lena Dorn' } },
  });
  for (const marks of [answer?.marksA, answer?.marksB]) expect(marks?.length).toBeGreaterThan(0);
});

test('what one voice goes on to say answers nobody', () => {
  const pairs = pairsIn(...SCENE, 'The stock was safe, Lena Dorn said. The machines were not insured, Lena Dorn said.');
  expect(pairs.filter(({ rule }) => rule === 'answer')).toEqual([]);
});

test('in a report of a line or two that voices stand side by side tells nothing', () => {
  const pairs = pairsIn('The mill left Halm of its own accord, its owner said. It was driven out, the council says.');
  expect(pairs.filter(({ rule }) => rule === 'answer')).toEqual([]);
});

test('two papers that say the same do not contradict each other', () => {
  const same = [...SCENE, 'The mill Oriel closed at Halm Point on Monday.', 'Nine people left when the mill closed.'];
  const { text, blocks } = toCanonicalText(same.map((each) => ({ kind: 'paragraph', text: each })));
  const issued = { edtf: '2031-03-05', basis: 'stated' } as const;
  const documents = ['Halm Paper', 'Coast Radio'].map((publisher) => ({
    id: publisher,
    claims: readClaims({ text, blocks, title: '', publisher, issued, language: 'en' }),
  }));
  expect(compareLibrary(documents).pairs).toEqual([]);
});

test('the same report gives the same pairs in the same order', () => {
  const told = [...SCENE, 'The mill was insured, its owner said. No policy was ever signed, the insurer says.'];
  expect(pairsIn(...told)).toEqual(pairsIn(...told));
});
