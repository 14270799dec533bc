import { expect, test } from 'vitest';
import { toCanonicalText } from '../formats/canonical.ts';
import { readClaims } from './claims.ts';
import { compareLibrary } from './compare-library.ts';
import type { ComparedDocument } from './corpus.ts';
import type { ConflictPair } from './pair.ts';

let made = 0;
/** A report; the first line sets the scene, so that two reports tell of one event. */
function report(
  words: string,
  { date = '2031-03-05', language = 'en', publisher = `Paper ${(made += 1)}` } = {},
): ComparedDocument {
  const scene =
    language === 'ru' ? 'В порту Карроу затонул паром «Ориель».' : 'The ferry Oriel sank off Carrow harbour on Monday.';
  const { text, blocks } = toCanonicalText([scene, words].map((each) => ({ kind: 'paragraph', text: each })));
  return {
    id: `d-${(made += 1)}`,
    claims: readClaims({ text, blocks, title: '', publisher, issued: { edtf: date, basis: 'stated' }, language }),
  };
}

test('what is less likely stands apart, each pair under a question of its own', () => {
  const words = [
    ...['It carried 212 people, the mate said.', 'It carried 300 people, a teacher said.'],
    ...['The hall has 120 beds, the mayor said.', 'We counted sixty cots, a nurse said.'],
  ];
  const { pairs, questions, lessLikely } = compareLibrary(words.map((each) => report(each)));
  const figures = ({ a, b }: ConflictPair): string =>
    [a, b].flatMap(({ claim }) => (claim.kind === 'quantity' ? [claim.low] : [])).join(' ~ ');
  expect(pairs.map(figures)).toContain('212 ~ 300');
  expect(lessLikely.pairs.map(figures)).toContain('120 ~ 60');
  expect(pairs.map(figures)).not.toContain('120 ~ 60');
  expect(lessLikely.questions).toHaveLength(lessLikely.pairs.length);
  const likely = new Set(questions.flatMap((question) => question.pairs.map((pair) => pair.question)));
  expect(lessLikely.pairs.filter(({ question }) => likely.has(question))).toEqual([]);
});

const kinds = (...documents: readonly ComparedDocument[]): string[] =>
  compareLibrary(documents).pairs.map(({ kind, rule }) => `${kind}/${rule}`);

test.each([
  [
    'Police said 8,000 people took part in the march.',
    'Organisers said 40,000 people took part in the march.',
    'value/number',
  ],
  ['The ferry left Carrow at 17:10.', 'The ferry left Carrow at about 18:00.', 'date/time-of-day'],
  ['The inquiry will end on 31 March 2032.', 'The inquiry will end on 30 June 2032.', 'date/date'],
  ['The ferry was overloaded, survivors said.', 'The owner said the ferry had not been overloaded.', 'polarity/denial'],
  ['The permit was signed by the ministry.', 'An official said the permit was still unsigned.', 'polarity/denial'],
  ['The vote was free and fair, observers said.', 'The vote was marred by fraud, the union said.', 'polarity/opposite'],
  [
    'Human error caused the sinking, the owner said.',
    'Investigators said a technical fault had caused the sinking.',
    'status/opposite',
  ],
  [
    'A report says 213,000 men were called up in two-thirds of the regions.',
    'The army said 300,000 men were called up.',
    'scope/part-and-whole',
  ],
  ['The army called up up to 300,000 men.', 'The army called up 300,000 men.', 'wording/bound'],
  ['Police detained at least nine people.', 'Police detained 12 people.', 'wording/bound'],
  ['The port sold for about 4.1 million crowns.', 'The port sold for 3.7 million crowns.', 'value/number'],
  ['The Red Cross exchanged 40 prisoners.', 'Guards released 52 prisoners.', 'value/number'],
  ['The hull passed every test, the yard said.', 'The hull failed a test, a diver said.', 'polarity/opposite'],
  ['The driver was going too fast.', 'The driver had not been speeding, his lawyer said.', 'polarity/denial'],
  ['The mate is in custody.', 'The mate had been released, his lawyer said.', 'status/opposite'],
  ['The salvage permit is still in effect.', 'The salvage permit has expired, the port said.', 'status/opposite'],
  ['Sailors received warnings, the mate said.', 'Sailors had not been warned, the port said.', 'polarity/denial'],
  ['The cause was a leaking valve, the owner said.', 'The mate blamed heavy snow.', 'attribution/cause'],
  ['The sinking was due to heavy snow.', 'A leaking valve was the cause, the mate said.', 'attribution/cause'],
  ['Sirens were sounded, the mayor said.', 'No warning was given, residents said.', 'polarity/denial'],
  [
    'Work on the dock began in December, the port said.',
    'No work of any kind had begun, Katz said.',
    'polarity/denial',
  ],
  ['The yard passed an inspection in May.', 'The yard had not been inspected, the union said.', 'polarity/denial'],
  ['The guards freed 40 fighters.', 'The Red Cross exchanged 52 prisoners.', 'value/number'],
  [
    'The port had agreed to sell, Foss said. No such agreement had been made, the port said.',
    'It was cold.',
    'polarity/denial',
  ],
  ['An order was given to call up 300,000 men.', 'In all 300,000 men were called up.', 'scope/same-figure'],
  ['The letter is genuine, the party said.', 'The letter is a forgery, the minister said.', 'polarity/opposite'],
  ['The pump is effective, its maker said.', 'The pump is ineffective, a study found.', 'polarity/denial'],
  ['The border was crossed by 9,000 refugees.', 'The ministry counted 14,000 refugees.', 'value/number'],
  ['The yard made a loss of 12 million euros.', 'The yard lost 30 million euros.', 'value/number'],
  [
    'The mayor said she would find out whether a new permit was needed.',
    'No new permit is needed, the mayor said.',
    'superseded/open',
  ],
  [
    'The permit to end the salvage was not published.',
    'No permit is needed to end the salvage, the port said.',
    'status/presupposition',
  ],
  [
    'Help took almost an hour to come, witnesses said. Help came within ten minutes, the owner said.',
    'It was cold.',
    'value/number',
  ],
])('%s against %s is %s', (a, b, expected) => {
  expect(kinds(report(a), report(b))).toContain(expected);
});

test.each([
  ['Nine people died.', 'Thirty-one people were injured.'],
  ['Nine people died in Norby.', 'Twelve people died in Tallow.'],
  ['In 2019 nine people died.', 'Twelve people died.'],
  ['The harbour budget is 19 million crowns.', 'The road will cost 640 million crowns.'],
  ['About 8,000 people marched.', 'Some 8,300 people marched.'],
  ['The port sold for about 4 million crowns.', 'The port sold for 3.7 million crowns.'],
  ['The North lost 40 soldiers.', 'The South lost 11 soldiers.'],
  ['The ferry is licensed for 240 passengers.', 'The ferry carried 212 passengers.'],
  ['A counter-demonstration drew 500 people.', 'The march drew 8,000 people.'],
  ['The mayor would resign if the court ruled against her.', 'The mayor has not resigned.'],
  ['Was the ferry overloaded?', 'The ferry was not overloaded.'],
  ['The inquiry began in May.', 'The inquiry will end in June.'],
  ['Eleven children were on board.', 'There were 212 people on board.'],
  ['Smith won 52 percent of the vote.', 'Turnout was 68 percent.'],
  ['The port called off a regatta that was planned.', 'The port plans a regatta.'],
  ['The salvage goes on until its permit is cancelled.', 'The permit has been issued.'],
  ['The port asked whether a “clean” hull was needed.', 'No clean hull is needed, the port said.'],
  ['The mayor would ask whether a permit was needed.', 'No permit is needed, the port said.'],
  ['The cause was not a leaking valve, the owner said.', 'The mate blamed heavy snow.'],
  ['The army has not considered going on with the draft.', 'The army began the draft.'],
  ['Police detained 12 people.', 'The court released five people.'],
  ['The north quay is closed.', 'The south quay is open.'],
  ['Twelve sailors were hurt on Monday.', 'Two sailors were hurt in 2019.'],
  ['Twelve people died. Another three people died in hospital.', 'Twelve people died.'],
])('%s and %s are no conflict', (a, b) => {
  expect(kinds(report(a), report(b))).toEqual([]);
});

test('figures that grow from day to day are overtaken, never two values', () => {
  const found = kinds(
    report('Nine people died.', { date: '2031-03-04' }),
    report('Seventeen people died.', { date: '2031-03-06' }),
  );
  expect(found).toEqual(['superseded/number']);
});

test.each([
  ['Nobody has been arrested over the sinking.', 'Police arrested two men over the sinking.'],
  ['Police detained two men over the sinking.', 'Police released the two men.'],
  ['The search for the ferry continues.', 'The search for the ferry has ended.'],
])('“%s” is overtaken by “%s”', (early, late) => {
  const found = kinds(report(early, { date: '2031-03-04' }), report(late, { date: '2031-03-07' }));
  expect(found.map((each) => each.split('/')[0])).toContain('superseded');
});

test('a cost that is given months later may have moved, one of the next day has not', () => {
  const dear = (who: string, date: string, sum: number): ComparedDocument =>
    report(`The new quay cost ${sum} million crowns, ${who} said.`, { date });
  expect(kinds(dear('the mayor', '2031-03-04', 640), dear('auditors', '2031-03-05', 820))).toEqual(['value/number']);
  const later = kinds(dear('the mayor', '2031-03-04', 640), dear('auditors', '2031-09-05', 820));
  expect(later).toContain('superseded/number');
  expect(later).not.toContain('value/number');
});

test('a denial that an event overtakes says so', () => {
  const denial = report('The mayor will not resign, his office said.', { date: '2031-03-01' });
  const deed = report('The mayor resigned on Friday.', { date: '2031-03-08' });
  expect(kinds(denial, deed)).toContain('denial-then-action/denied-then-done');
});

test('reports in two languages meet', () => {
  const english = report('Police said 12 people were detained in Carrow.');
  const russian = report('Полиция задержала в Карроу 57 человек.', { language: 'ru' });
  expect(kinds(english, russian)).toContain('value/number');
});

test('a note of another year than its sentence is a date conflict, with the sum', () => {
  const { text, blocks } = toCanonicalText(
    ['A decree of 21 September 2022 called up men.⁷²⁵', '- ⁷²⁵', 'Agency, Men called up, 21 September 2025'].map(
      (words) => ({ kind: 'paragraph', text: words }),
    ),
  );
  const claims = readClaims({ text, blocks, title: '', publisher: 'Agency', issued: null, language: 'en' });
  const [pair] = compareLibrary([{ id: 'd-1', claims }]).pairs;
  expect(pair).toMatchObject({ kind: 'date', rule: 'note', ourSum: '2025 − 2022 = 3 years' });
});

test('a sentence and the title of its note that say the opposite are set side by side', () => {
  const { text, blocks } = toCanonicalText(
    ['The port is unlikely to close the dock.⁷', '- ⁷', 'Gazette, The port is preparing to close its dock'].map(
      (words) => ({ kind: 'paragraph', text: words }),
    ),
  );
  const claims = readClaims({ text, blocks, title: '', publisher: 'Agency', issued: null, language: 'en' });
  expect(compareLibrary([{ id: 'd-1', claims }]).pairs).toMatchObject([{ kind: 'polarity', rule: 'note' }]);
});

test('what is wanted is asked for as such, and a long assertion in the words of its denial', () => {
  const textOf = (a: string, b: string): string | undefined =>
    compareLibrary([report(a), report(b)]).questions[0]?.text;
  expect(textOf('The army wants to call up 300,000 men.', 'The army wants to call up 500,000 men.')).toBe(
    'How many people are to be called up?',
  );
  expect(textOf('The target number is 300,000.', 'The actual number in the order is 900,000, sources say.')).toBe(
    'What number is the goal?',
  );
  expect(textOf('The ferry was overloaded; hence the fine.', 'The ferry was not overloaded.')).toBe(
    'Was the ferry overloaded?',
  );
  expect(
    textOf(
      'The port, which has tried for many years to win back the trade it lost, may close the old dock on the river Orle.',
      'The port will not close the old dock.',
    ),
  ).toBe('Will the port close the old dock?');
});

test('a headline that leaves out the limit of what is quoted below it is stronger than the quotation', () => {
  const { text, blocks } = toCanonicalText([
    { kind: 'heading', text: 'Port ‘Not Discussing’ Sale Of Dock, Owner Says' },
    { kind: 'paragraph', text: '“Not at this point. No, we are not discussing that,” the owner said.' },
  ]);
  const claims = readClaims({ text, blocks, title: '', publisher: 'Paper', issued: null, language: 'en' });
  expect(compareLibrary([{ id: 'd-1', claims }]).pairs).toMatchObject([
    { kind: 'wording', rule: 'headline', asks: { code: 'words', text: 'Is port discussing Sale Of Dock?' } },
  ]);
});

test('what the report says is not said again for its headline', () => {
  const headed = (headline: string, words: string): ComparedDocument => {
    const { text, blocks } = toCanonicalText([
      { kind: 'heading', text: headline },
      { kind: 'paragraph', text: words },
    ]);
    return {
      id: headline,
      claims: readClaims({ text, blocks, title: '', publisher: headline, issued: null, language: 'en' }),
    };
  };
  const found = kinds(
    headed('Ferry Oriel was overloaded', 'The ferry Oriel was overloaded when it sank, survivors said.'),
    headed('Owner answers', 'The ferry Oriel was not overloaded when it sank, the owner said.'),
  );
  expect(found).toEqual(['polarity/denial']);
});

test('figures of a further wave stand under a question of their own', () => {
  const first = report('The army called up 300,000 men.');
  const second = report(
    'The army called up 213,000 men, a report says. The army wants to call up 400,000 men in a second wave.',
  );
  const third = report('A deputy wants to call up 900,000 men in a second wave.');
  expect(
    compareLibrary([first, second, third])
      .questions.map(({ text }) => text)
      .sort(),
  ).toEqual(['How many people are to be called up?', 'How many people were called up?']);
});

test('the same library gives the same list, and the marks stand in the clauses', () => {
  const documents = [
    report('Police said 8,000 people marched.'),
    report('Organisers said 40,000 people marched.'),
    report('The ferry was not overloaded.'),
    report('The ferry was overloaded.'),
  ];
  const once = compareLibrary(documents).pairs;
  expect(compareLibrary(documents).pairs).toEqual(once);
  for (const { a, marksA } of once) {
    for (const { start, end } of marksA) expect(start >= a.claim.range.start - 200 && end > start).toBe(true);
  }
});
