import { expect, test } from 'vitest';
import { toCanonicalText } from '../formats/canonical.ts';
import { readClaims } from './claims.ts';
import { compareLibrary } from './compare-library.ts';
import type { ComparedDocument } from './corpus.ts';

const SCENES = {
  en: 'A storm swept over Lake Halm near Verna on Monday.',
  ru: 'На озере Халм у села Верна пронёсся шторм.',
};
let made = 0;
/** A report of the lake of Halm; the first line sets the scene, so that two reports tell of one event. */
function report(words: string, { date = '2031-03-05', language = 'en' } = {}): ComparedDocument {
  const scene = language === 'ru' ? SCENES.ru : SCENES.en;
  const { text, blocks } = toCanonicalText([scene, words].map((each) => ({ kind: 'paragraph', text: each })));
  const publisher = `Paper ${(made += 1)}`;
  return {
    id: `d-${made}`,
    claims: readClaims({ text, blocks, title: '', publisher, issued: { edtf: date, basis: 'stated' }, language }),
  };
}

const kinds = (...documents: readonly ComparedDocument[]): string[] =>
  compareLibrary(documents).pairs.map(({ kind, rule }) => `${kind}/${rule}`);

test.each([
  ['The storm tore 46 buoys from their chains.', 'The harbour master counted 31 buoys.', 'value/number'],
  ['The wave was roughly 300 metres long.', 'A ranger put the length of the wave at half a kilometre.', 'value/number'],
  ['Clearing the shore cost £2.3 million.', 'The council puts the bill at £5 million.', 'value/number'],
  ['The yacht had a crew of 21.', 'There were 18 people on board the yacht.', 'value/number'],
  ['The gust came at a quarter past two in the afternoon.', 'The gust hit just before three.', 'date/time-of-day'],
  [
    'The lake guard had never trained for storms, a ranger said.',
    'The guard training took place in May.',
    'polarity/denial',
  ],
  [
    'The storm brought down the pier.',
    'The collapse of the pier was caused by poor building, a diver said.',
    'attribution/cause',
  ],
])('%s against %s is %s', (one, other, expected) => {
  expect(kinds(report(one), report(other))).toContain(expected);
});

test('a claim that the next voice dismisses is paired with what that voice says instead', () => {
  const said =
    'A ranger said the boats had been stolen from the north quay. Keld dismissed that: they were sunk by hail, she said.';
  expect(kinds(report(said))).toContain('polarity/denial');
});

test.each([
  [
    'The vote was a win for Mayor Keld, who stood by Vik when accusations of theft were brought against him. Vik denied the accusations.',
    'accusations of theft were brought',
  ],
  [
    'Divers called Keld slow to act on the harbour law. A judge looks into whether Keld took money from the port, though Keld denies the accusation.',
    'whether Keld took money',
  ],
])('an accusation that is denied is looked for where it is told: %s', (said, told) => {
  const { pairs } = compareLibrary([report(said)]);
  // The scene stands before it, in a paragraph of its own.
  const text = `${SCENES.en}\n\n${said}`;
  const sides = pairs.map(({ a }) => text.slice(a.claim.range.start, a.claim.range.end));
  expect(sides).toHaveLength(1);
  expect(sides[0]).toContain(told);
});

test('a sentence that says both, and is printed twice, does not contradict itself', () => {
  const said = '“While the charges are serious, two things are not serious,” Vik said';
  expect(kinds(report(`${said}.`), report(`${said} in a note on Monday.`))).toEqual([]);
});

test.each([
  ['The owner said the ferry was not overloaded, but police said the ferry was overloaded.'],
  [
    'The owner said the ferry was not overloaded, but an engineer said the ferry was overloaded.',
    'The ferry was not overloaded, police said.',
  ],
  ['There was no secret deal with the port, Keld said.', 'There was a secret deal with the port, Vik said.'],
  ['There was no problem with the brakes of the ferry.', 'There was a problem with the brakes of the ferry.'],
  // What is denied goes on behind “or” and a quotation mark.
  ['The port did not close or sell the pier.', 'The port sold the pier, Vik said.'],
  ['Keld said the port doesn’t “accept any money” for the pier.', 'The port accepted money for the pier, Vik said.'],
])('%s %s holds a denial', (...reports) => {
  expect(kinds(...reports.map((words) => report(words)))).toContain('polarity/denial');
});

test('two who deny one thing do not contradict each other', () => {
  const said = 'A ranger said Vik took the boats. Vik denied the accusation, and Keld denied the accusation too.';
  const { pairs } = compareLibrary([report(said)]);
  const text = `${SCENES.en}\n\n${said}`;
  expect(pairs.map(({ a }) => text.slice(a.claim.range.start, a.claim.range.end))).not.toContain('the accusation, and');
});

test('sums side by side in two mouths differ, and shares of two things do not', () => {
  expect(
    kinds(report('Damage was put at 1.8 million crowns by the agency; the council speaks of almost three million.')),
  ).toContain('value/number');
  expect(kinds(report('Turnout was 68 percent.'), report('Holt won 52 percent of the vote.'))).toEqual([]);
});

test.each([
  ['The ice was 35 centimetres thick.', 'The floe drifted three kilometres.'],
  ['Gusts reached 90 kilometres an hour.', 'The boats drifted 40 kilometres.'],
  ['It was minus 11 on the shore.', 'Nineteen boats sank.'],
])('%s and %s measure two things', (one, other) => {
  expect(kinds(report(one), report(other))).toEqual([]);
});

test('rough counts in Russian words are read and compared', () => {
  const one = report('На льду находились 112 человек, сообщил дежурный.', { language: 'ru' });
  const other = report('— Нас было человек двести, — вспоминает рыбак Бахтин.', { language: 'ru' });
  expect(kinds(one, other)).toContain('value/number');
});

test.each([
  [
    'Some 700 people took part in the rally, police said.',
    'At least 4,000 came to the rally, its organisers said.',
    'value',
  ],
  ['Up to 60 posts will be cut, the mayor said.', 'No fewer than 145 posts will be cut, the union said.', 'value'],
  [
    'The count would cost 340,000 crowns, the clerk said.',
    'The count will cost well over a million crowns, the mayor said.',
    'superseded',
  ],
  ['The storm killed nine people, rescuers said.', 'The storm killed 14 people, rescuers said.', 'superseded'],
  ['Nobody has been arrested over the theft.', 'Two men were arrested over the theft.', 'superseded'],
])('on the next day %s against %s is %s', (one, other, expected) => {
  const found = kinds(report(one), report(other, { date: '2031-03-06' }));
  expect(found).toContain(`${expected}/number`);
  expect(found.filter((kind) => kind.endsWith('/number'))).toHaveLength(1);
});
