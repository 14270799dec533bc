import { expect, test } from 'vitest';
import { toCanonicalText } from '../formats/canonical.ts';
import { readClaims } from './claims.ts';
import { compareLibrary } from './compare-library.ts';
import type { ComparedDocument } from './corpus.ts';

let made = 0;
/** A report of a fire in Verna, with what it says of it. */
function report(words: string): ComparedDocument {
  const scene = 'A fire swept through the Ostrava mill in Verna on Monday.';
  const { text, blocks } = toCanonicalText([scene, words].map((each) => ({ kind: 'paragraph', text: each })));
  const publisher = `Paper ${(made += 1)}`;
  const issued = { edtf: '2031-03-05', basis: 'stated' } as const;
  return { id: `f-${made}`, claims: readClaims({ text, blocks, title: '', publisher, issued, language: 'en' }) };
}

const figures = (one: string, other: string): string[] =>
  compareLibrary([report(one), report(other)])
    .pairs.filter(({ kind }) => /^(?:value|wording|scope|superseded|date)$/.test(kind))
    .map(({ kind, rule }) => `${kind}/${rule}`);

test.each([
  ['Ola Vik, 61, owned the mill.', 'The mill was bought by Jon Roe, 44, last year.'],
  ['Jon Vik, 23, fled the mill with Ida Vik, 20.', 'Ida Vik, 20, fled the mill.'],
  ['Jon Vik, 23, fled the mill.', 'Vik, 20, fled the mill with Jon Vik, 23.'],
])('%s and %s give the ages of two people', (one, other) => {
  expect(figures(one, other)).toEqual([]);
});

test.each([
  ['Ola Vik, 61, owned the mill.', 'The mill was owned by Ola Vik, 64, the police said.'],
  ['Ola Vik, 61, owned the mill.', 'The mill was owned by Vik, 64, the police said.'],
  [
    'The paintings were worth 85 million euros ($108 million).',
    'The paintings were worth $102 million, the yard said.',
  ],
  ['Ola Vik, who was 61, owned the mill.', 'The mill was owned by Ola Vik, 64, the police said.'],
  // A thing has an age, too; and the dead at 47 are no age.
  [
    'The crane of the mill was eight years old, the yard said.',
    'The crane of the mill had been in service for 14 years.',
  ],
  ['Thirty-one people were killed in the mill.', 'The yard put the number of dead in the mill at 47.'],
  ['The police put the crowd at the mill at 3,000.', 'We estimate attendance at the mill at its peak at 6,000.'],
  ['Maria is twenty-one, her mother said.', 'Maria Vik, 19, was in the mill.'],
  ['The first 600 workers left the mill on Monday.', 'On Monday 450 workers left the mill, the yard said.'],
])('%s and %s give two figures of one thing', (one, other) => {
  expect(figures(one, other)).toEqual(['value/number']);
});

test.each([
  ['Two women and a man died in the mill.', 'Three people died in the mill.'],
  ['Two women and one man died in the mill.', 'Three people died in the mill.'],
  ['He was sentenced to 14 years for arson and 20 years for fraud.', 'He was sentenced to 34 years.'],
  ['Vik lost four barges and two cranes in the fire.', 'Vik lost two cranes in the fire.'],
  ['The mill stood 35 miles from the coast.', 'The mill stood about 60 km from the coast.'],
  ['The fire killed Ola Vik and two others.', 'The fire killed three people.'],
  ['The fire killed Ola Vik and three other divers.', 'Four divers were killed in the fire.'],
  ['The owner killed himself and also 14 other people in the fire.', 'The fire killed 15 people.'],
  ['The fire killed one man, a guard said.', 'There is no body camera footage of the fire, the mayor said.'],
  ['The fire was the worst since a blaze in Lund that killed 17 people.', 'The fire killed ten people.'],
  ['The quake struck the mill at a depth of 12 miles.', 'The quake struck 20 miles north of the mill.'],
  ['A magnitude 6.1 quake shook the mill.', 'The mill was damaged by a 7.5-magnitude quake.'],
  ['The mill was sold for 21 crowns a share, or 30 crowns.', 'The mill was sold for 5 million crowns.'],
  ['Vik fought 46 duels as a student.', 'The fire was put out in seven rounds.'],
  ['The meeting was called for Tuesday and Wednesday.', 'The meeting was called for Tuesday.'],
  [
    'The four arsonists, two of whom were disguised as women, fled the mill.',
    'A gang of four thieves -- two of them disguised as women -- fled the mill.',
  ],
  ['The fire burnt 40 acres of wood.', 'The fire burnt 16 hectares of wood.'],
  [
    'The mill cost about 5.4 million crowns, its owner said.',
    'The owner plans to buy the mill for 5.4 million crowns.',
  ],
])('%s and %s agree', (one, other) => {
  expect(figures(one, other)).toEqual([]);
});

test.each([
  ['Two women and three other people died in the mill.', 'Six people died in the mill.'],
  [
    'It was the deadliest day since the war began, with 45 people killed in the mill.',
    'The fire killed 12 people in the mill.',
  ],
])('%s and %s differ', (one, other) => {
  expect(figures(one, other)).toContain('value/number');
});

test('one voice gives no rival figures in one report', () => {
  expect(
    figures('The mill was rebuilt in two weeks. The mill was painted in four days.', 'Rain fell on the hills.'),
  ).toEqual([]);
});

test('what is planned for a day of the week is ahead of the report', () => {
  const planned = 'The mill is set to open on Tuesday, the owner said.';
  expect(figures(planned, 'The mill will open on 11 March 2031.')).toEqual([]);
});

test('a time with a zone is set against no time without one', () => {
  expect(figures('The fire began at 8:06 UTC.', 'The fire began at 10:00 am.')).toEqual([]);
  expect(figures('The fire began at 0806 UTC.', 'The fire began at 10:06 CEST.')).toEqual([]);
  expect(figures('The fire began at 0806 UTC.', 'The fire began at 0930 GMT.')).toEqual(['date/time-of-day']);
});

test('a headline says no more than the sentence that has it in other words', () => {
  const titled = (title: string, body: string): string[] => {
    const { text, blocks } = toCanonicalText([
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: body },
    ] as never);
    const claims = readClaims({
      ...{ text, blocks, title, publisher: 'Paper', language: 'en' },
      issued: { edtf: '2031-03-05', basis: 'stated' },
    });
    return compareLibrary([{ id: 'h', claims }]).pairs.map(({ rule }) => rule);
  };
  expect(titled('Armed and dangerous arsonist flees mill', 'The arsonist is considered armed and dangerous.')).toEqual(
    [],
  );
  expect(
    titled('Ola Vik checks out of Verna clinic', 'Ola Vik has checked out of the Verna clinic, but is not well yet.'),
  ).toEqual([]);
});

test.each([
  ['Two women and a man died in the mill.', 'Five people died in the mill.'],
  ['The mill stood 35 miles from the coast.', 'The mill stood about 90 km from the coast.'],
])('%s and %s differ', (one, other) => {
  expect(figures(one, other)).not.toEqual([]);
});
