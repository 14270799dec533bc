import { expect, test } from 'vitest';
import { toCanonicalText } from '../formats/canonical.ts';
import { readClaims } from './claims.ts';
import { reasonInEnglish } from '../../domain/reason-in-english.ts';
import { compareLibrary } from './compare-library.ts';
import type { ComparedDocument } from './corpus.ts';

let made = 0;
/** A report of the harbour town of Carrow, on the day given. */
function report(words: string, date = '2031-03-05', language = 'en'): ComparedDocument {
  const scene =
    language === 'ru'
      ? 'В порту Карроу обсуждают новый мол.'
      : 'The harbour of Carrow is getting a new pier, the council said.';
  const { text, blocks } = toCanonicalText([scene, words].map((each) => ({ kind: 'paragraph', text: each })));
  const publisher = `Paper ${(made += 1)}`;
  return {
    id: `d-${made}`,
    claims: readClaims({ text, blocks, title: '', publisher, issued: { edtf: date, basis: 'stated' }, language }),
  };
}

const found = (...documents: readonly ComparedDocument[]) => compareLibrary(documents).pairs;
const kinds = (...documents: readonly ComparedDocument[]): string[] =>
  found(...documents).map(({ kind, rule }) => `${kind}/${rule}`);

test.each([
  [
    'Fishermen demanded a ban on anchoring in the Carrow harbour.',
    'Mayor Ruth Aldane said no ban on anchoring in Carrow was planned.',
    'polarity/call',
  ],
  [
    'Owner Tom Birk said repairs of the pier in Carrow were possible only after a closure of the harbour.',
    'Mayor Ruth Aldane ruled out a closure of the harbour in Carrow.',
    'polarity/call',
  ],
  [
    'The pier will open on 12 May, the mayor said.',
    'The pier will not open before October, Tom Birk said.',
    'date/denial',
  ],
  [
    'The siren at the pier went off, Tom Birk said.',
    'The siren at the pier did not go off, the mayor said.',
    'polarity/denial',
  ],
  [
    'All the divers at the pier are in good health, the mayor said.',
    'The divers at the pier are not in good health, nurse Ada Klein said.',
    'polarity/denial',
  ],
])('%s — against — %s', (a, b, expected) => {
  expect(kinds(report(a), report(b))).toContain(expected);
});

test.each([
  // The later date keeps what the denial says.
  ['The pier will open on 12 November, the mayor said.', 'The pier will not open before October, Tom Birk said.'],
  ['At least 130 berths at the pier never opened, Tom Birk said.', 'The pier has 600 berths, the mayor said.'],
  ['Rust kills one pier in ten, Tom Birk said.', 'Three piers died, the mayor said.'],
  ['Homes at the pier were without electricity, the mayor said.', 'Homes at the pier lost power, Tom Birk said.'],
  // What is asked about is not denied, nor is what stands behind “and”.
  ['The mayor would not reveal why the diver entered the pier.', 'The diver entered the pier, Tom Birk said.'],
  [
    'The diver left without a lamp and hundreds of metres of rope.',
    'The diver had hundreds of metres of rope, the mayor said.',
  ],
  ['The harbour board collapsed in a no-confidence vote.', 'The harbour board collapsed over the pier, Tom Birk said.'],
  ['Storm or not, he would never sell the pier, Tom Birk said.', 'Tom Birk will not sell the pier, the mayor said.'],
  ['The mayor forbade divers to enter the pier.', 'The council does not permit divers to enter the pier.'],
  ['A fence keeps divers from entering the pier, Tom Birk said.', 'Divers do not enter the pier, the mayor said.'],
  ['The mayor rejected the divers’ request for a lamp.', 'The divers requested a lamp, Tom Birk said.'],
  ['The mayor did not come because of the arrest of a diver.', 'The arrest of a diver was right, Tom Birk said.'],
  [
    'I do not think anybody in Carrow will pay, Tom Birk said.',
    'I think the council of Carrow meant well, the mayor said.',
  ],
  [
    'Permits for the pier expire in May, the mayor said.',
    'The mayor said divers kept on with their hunger strike in Carrow.',
  ],
  ['The diver was not arrested until 3 March, Tom Birk said.', 'The diver was arrested on 3 March, the mayor said.'],
  [
    'The law prohibits dives for money at the pier.',
    'The mayor spoke of dives for money which the club made at the pier.',
  ],
  [
    'Ada Klein won the backing of the guild, Tom Birk said.',
    'Rolf Aldane won praise for his harbour talks, the mayor said.',
  ],
  ['The mayor rejected that agreement.', 'The divers agreed to leave Carrow, Tom Birk said.'],
  [
    'The mayor dismissed and arrested his deputy in Carrow.',
    'The deputy was arrested in Carrow last week, Tom Birk said.',
  ],
  [
    'There is no link between the pier and the meeting in Carrow, the mayor said.',
    'The council will meet in Carrow, Tom Birk said.',
  ],
  [
    'The fee at the pier rose from 6 to 9 crowns, the mayor said.',
    'The fee at the pier rose from 6 to 9 crowns, Tom Birk said.',
  ],
  [
    'The talks in Carrow were attended by Ada Klein, the mayor said.',
    'The talks in Carrow were attended by Rolf Aldane, Tom Birk said.',
  ],
  ['Many divers do not like the pier, Tom Birk said.', 'The pier is likely to hold, the mayor said.'],
  ['The Carrow divers won the cup at the pier.', 'The Carrow divers defeated the guards at the pier, the mayor said.'],
  ['The diver fell off the pier, the mayor said.', 'The diver was climbing the pier, Tom Birk said.'],
  [
    'The divers won the vote, short of the two-thirds majority needed to form a council.',
    'The divers won the vote, but not the two-thirds majority necessary to form a council.',
  ],
  [
    'Such a blind docking at the pier had never been attempted before.',
    'It was the first time such a blind docking at the pier had ever been attempted.',
  ],
  [
    'Tom Birk was elected after winning the crucial backing of Klein in Carrow.',
    'Aldane then won the backing of a hundred divers in Carrow.',
  ],
  ['Ada Klein won the bid for the games in Carrow, the mayor said.', 'Rolf Aldane won in Carrow, Tom Birk said.'],
])('no conflict: %s — against — %s', (a, b) => {
  expect(kinds(report(a), report(b))).toEqual([]);
});

test.each([
  [
    'The Carrow Party was short of the two-thirds majority needed to form a council.',
    'The Carrow Party won the two-thirds majority needed to form a council, the mayor said.',
  ],
  [
    'It was the first time a blind docking at the pier had ever been attempted, Tom Birk said.',
    'A blind docking at the pier had been attempted in 2029, the mayor said.',
  ],
])('a denial in other words: %s — against — %s', (a, b) => {
  expect(kinds(report(a), report(b))).toEqual(['polarity/denial']);
});

test('two are each said to have won one vote', () => {
  const documents = [
    report('Ada Klein won the election in Carrow, the mayor said.'),
    report('Rolf Aldane won the election in Carrow, Tom Birk said.'),
  ];
  expect(kinds(...documents)).toEqual(['polarity/cause']);
});

test('a share of the districts is a part, not another figure', () => {
  const [pair] = found(
    report('A group said 15,500 reservists had been called up in 9 of the 14 districts.'),
    report('The ministry said 24,000 reservists had been called up.'),
  );
  expect(pair).toMatchObject({ kind: 'scope', ourSum: '15,500 ÷ 9/14 = 24,111' });
});

test('what one voice gave at first is overtaken by what it gives otherwise', () => {
  const pairs = found(
    report('Mayor Ruth Aldane said the pier initially had 190 berths.'),
    report('Mayor Ruth Aldane said the pier had 231 berths.'),
  );
  expect(pairs.map(({ kind, reason }) => `${kind}: ${reasonInEnglish(reason)}`)).toEqual([
    'superseded: Ruth Aldane gave 190 berths at first, 231 berths otherwise.',
  ]);
});

test('what goes on after it was said to have ended is asserted here and denied there', () => {
  const documents = [
    report('The mayor said no more permits would be issued at the pier.', '2031-03-05'),
    report('Permits are still issued at the pier, Tom Birk said.', '2031-03-08'),
  ];
  expect(kinds(...documents)).toContain('polarity/opposite');
});

test('of two voices a reason never says that one said both', () => {
  const [pair] = found(
    report('Nobody at the pier has been arrested, the mayor said.', '2031-03-05'),
    report('Owner Tom Birk was arrested at the pier, prosecutor Ada Klein said.', '2031-03-09'),
  );
  expect(pair ? reasonInEnglish(pair.reason) : '').not.toMatch(/mayor says no on \S+ and yes/);
});

test('what stands against one denied plan is one question', () => {
  const { questions } = compareLibrary([
    report('Mayor Ruth Aldane said the council was not planning a closure of the harbour in Carrow.', '2031-03-05'),
    report('Owner Tom Birk demanded a closure of the harbour in Carrow.', '2031-03-05'),
    report('The council ordered the closure of the harbour in Carrow.', '2031-03-20'),
  ]);
  expect(questions).toHaveLength(1);
});
