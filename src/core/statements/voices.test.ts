import { expect, test } from 'vitest';
import { toCanonicalText } from '../formats/canonical.ts';
import { analyseDocument } from './analyse-document.ts';

/** Who says the sentence of a page that contains these words, by the chain from its publisher on. */
function saidBy(title: string, paragraphs: readonly string[], words: string, language = 'en'): string {
  const { text, blocks } = toCanonicalText([
    { kind: 'heading', level: 1, text: title },
    ...paragraphs.map((each) => ({ kind: 'paragraph', text: each }) as const),
  ]);
  const document = analyseDocument({ text, blocks, title, publisher: 'Harbour Radio', issued: null, language });
  const at = text.indexOf(words, title.length);
  const said = document.sentences.flatMap(({ segments }) => segments).find(({ start, end }) => start <= at && at < end);
  return said?.attribution.map(({ agent }) => agent).join(' > ') ?? 'nobody';
}

const TALK = [
  'Mina Torvik is the harbour master. Questions by Odd Hauge.',
  'How deep is the basin?',
  'Nine metres. We dredged it in May. It was never deeper.',
  'The fishermen say it has silted up.',
  'That is not so. The pilots measure it each week.',
  'You told us in spring that it would be eleven metres.',
  'I said it might be.',
  'Will the ferry come back?',
  'It sails again on Friday.',
];

test.each([
  ['We dredged it', 'Harbour Radio > Mina Torvik'],
  ['it has silted up', 'Harbour Radio > fishermen'],
  ['That is not so', 'Harbour Radio > Mina Torvik'],
  ['it would be eleven metres', 'Harbour Radio > Odd Hauge'],
  ['it might be', 'Harbour Radio > Mina Torvik'],
  ['It sails again', 'Harbour Radio > Mina Torvik'],
  ['the harbour master', 'Harbour Radio'],
])('an interview in questions and answers: %s', (words, chain) => {
  expect(saidBy('Interview with Mina Torvik', TALK, words)).toBe(chain);
});

test('what stands in questions and answers, and calls itself no interview, is the paper’s', () => {
  expect(saidBy('What you should know of the harbour', TALK.slice(1), 'It sails again')).toBe('Harbour Radio');
});

const LABELLED = [
  'Mina Torvik, the harbour master, spoke with us on Monday.',
  'Q: How deep is the basin?',
  'A: Nine metres.',
  'It was never deeper.',
  'Q: Is that enough?',
  'A: The ferries draw six.',
];

test.each([
  ['Nine metres', 'Harbour Radio > Mina Torvik'],
  ['It was never deeper', 'Harbour Radio > Mina Torvik'],
  ['The ferries draw six', 'Harbour Radio > Mina Torvik'],
  ['Is that enough', 'Harbour Radio'],
])('turns with letters before them: %s', (words, chain) => {
  expect(saidBy('The basin', LABELLED, words)).toBe(chain);
});

const ROUND: readonly string[] = [
  'Mina Torvik and Olaf Rem met in our studio.',
  'TORVIK: The basin is nine metres deep.',
  'REM: It has silted up to six.',
  'TORVIK: The pilots measured it last week.',
  'REM: They measured at high water.',
];

test('a credit with a colon is no turn', () => {
  const page = ['Interview: Odd Hauge', 'Mina Torvik has run the harbour since 2010.', ...ROUND.slice(1)];
  expect(saidBy('A talk', page, 'has run the harbour')).toBe('Harbour Radio');
});

test('what a paper writes behind the last turn is its own again', () => {
  const page = [...LABELLED.filter((each) => /^[QAM]/.test(each)), 'The council meets in May.'];
  expect(saidBy('The basin', page, 'The council meets')).toBe('Harbour Radio');
});

test.each([
  ['nine metres deep', 'Harbour Radio > Mina Torvik'],
  ['silted up to six', 'Harbour Radio > Olaf Rem'],
])('turns with names before them: %s', (words, chain) => {
  expect(saidBy('A debate', ROUND, words)).toBe(chain);
});

test('what a release lists behind words and colons is no conversation', () => {
  const list = [
    'Depth: nine metres.',
    'Length: four hundred metres.',
    'Cost: two million crowns.',
    'Width: eighty metres.',
  ];
  expect(saidBy('The basin', list, 'nine metres')).toBe('Harbour Radio');
});

const DASHES = [
  'Смотритель гавани Ольга Репина пришла в студию. Вопросы задавал Иван Кротов.',
  '— Ольга Петровна, какая там глубина?',
  '— Девять метров. Дно чистили в мае.',
  '— Весной вы обещали одиннадцать метров.',
  '— Я говорила, что так может быть.',
  '— Паром вернётся?',
  '— В пятницу пойдёт.',
];

test.each([
  ['Дно чистили', 'Harbour Radio > Ольга Репина'],
  ['обещали одиннадцать', 'Harbour Radio > Иван Кротов'],
  ['так может быть', 'Harbour Radio > Ольга Репина'],
  ['В пятницу', 'Harbour Radio > Ольга Репина'],
])('turns with dashes before them: %s', (words, chain) => {
  expect(saidBy('Гавань без парома', DASHES, words, 'ru')).toBe(chain);
});

test('quotations of a report that begin with dashes are no conversation', () => {
  const told = [
    '— Дно чистили в мае, — говорит смотритель Ольга Репина.',
    '— Там шесть метров, — возражает рыбак Иван Кротов.',
    '— Паром вернётся в пятницу, — обещает капитан Пётр Лосев.',
    '— Мы ему не верим, — говорит Кротов.',
  ];
  expect(saidBy('Спор о гавани', told, 'Там шесть', 'ru')).toBe('Harbour Radio > Иван Кротов');
});

test.each([
  ['Statement by the Coastal Staff', 'en', 'Harbour Radio > Coastal Staff'],
  ['Open letter from parents of the lower school', 'en', 'Harbour Radio > parents of the lower school'],
  ['Statement by Harbour Radio on the dredging', 'en', 'Harbour Radio'],
  ['Statement of preliminary results', 'en', 'Harbour Radio'],
  ['Letter from the mayor angers fishermen', 'en', 'Harbour Radio'],
])('the words of a page headed “%s”', (title, language, chain) => {
  expect(saidBy(title, ['The basin is closed until May.'], 'The basin', language)).toBe(chain);
});

test.each([
  ['By Mara Lind, senior fellow', 'Harbour Radio > Mara Lind'],
  ['By Mara Lind, staff writer', 'Harbour Radio'],
  ['By Mara Lind', 'Harbour Radio'],
])('the words of a page signed “%s”', (byline, chain) => {
  expect(saidBy('The basin after the storm', [byline, 'It is closed until May.'], 'It is closed')).toBe(chain);
});

test('an opinion is whose name stands over it', () => {
  const signed = ['Opinion', 'By Mara Lind', 'The basin should stay open.'];
  expect(saidBy('A basin for all', signed, 'should stay open')).toBe('Harbour Radio > Mara Lind');
});

test('our survey is our word, our pilot’s is the pilot’s', () => {
  const report = ['Our survey of the basin found that it is nine metres deep.', 'Our pilot Jon Aske says it is eight.'];
  expect(saidBy('The basin', report, 'nine metres')).toBe('Harbour Radio');
  expect(saidBy('The basin', report, 'it is eight')).toBe('Harbour Radio > Jon Aske');
});

const SPOKEN = [
  'Mina Torvik received us on the quay. She had asked for twenty minutes and gave us two hours.',
  'Ms Torvik, a basin of nine metres was once on your list.',
  'Then let them show me the paper. I never wrote one.',
  'Who measured it?',
  'The pilots did, and our own divers. It is eight metres at low water.',
  'The council says six.',
  'I know that report. It is from the spring.',
  'Will the ferry come back?',
  'It sails again on Friday. We have signed.',
  'The last sentence was added at noon.',
];

test.each([
  ['once on your list', 'Harbour Radio'],
  ['I never wrote', 'Harbour Radio > Mina Torvik'],
  ['It is eight metres', 'Harbour Radio > Mina Torvik'],
  ['It is from the spring', 'Harbour Radio > Mina Torvik'],
  ['It sails again', 'Harbour Radio > Mina Torvik'],
  ['was added at noon', 'Harbour Radio'],
])('an interview that does not call itself one: %s', (words, chain) => {
  expect(saidBy('Two hours on the quay', SPOKEN, words)).toBe(chain);
});

const SPOKEN_RUSSIAN = [
  'Ольга Репина смотрит за гаванью девятый год.',
  'Какая там глубина?',
  'Девять метров, мы чистили дно в мае.',
  'Весной вы обещали одиннадцать.',
  'Я говорила, что так может быть.',
  'Паром вернётся?',
  'В пятницу пойдёт. Мне звонили с верфи.',
];

test('a name that begins the first sentence of a Russian page answers', () => {
  expect(saidBy('Гавань без парома', SPOKEN_RUSSIAN, 'В пятницу', 'ru')).toBe('Harbour Radio > Ольга Репина');
});

test.each([
  ['Harbour Radio', 'By Mara Lind', 'The basin is closed. I have been there, and I believe it.', 'Mara Lind'],
  ['Centre for Coasts', 'By Mara Lind', 'The basin is closed.', 'Mara Lind'],
  ['Harbour Radio', 'By Mara Lind', 'The basin is closed. “I have seen it and I know it.”', ''],
  ['Quay Notes', 'Mara Lind’s blog about ships', 'The basin is closed. My boat and I are not sorry.', 'Mara Lind'],
  ['Quay Notes', 'Good morning, this is Mara Lind.', 'The basin is closed. We went there with our boat.', 'Mara Lind'],
  ['Quay Notes', 'Mara Lind’s boat was there.', 'The basin is closed. My boat and I are not sorry.', ''],
])('on the page of %s, “%s” and “%s”', (publisher, first, words, author) => {
  const { text, blocks } = toCanonicalText([first, words].map((each) => ({ kind: 'paragraph', text: each })));
  const page = { text, blocks, title: 'The basin', publisher, issued: null, language: 'en' };
  const said = analyseDocument(page).sentences.flatMap(({ segments }) => segments);
  const speaker = said.find(({ start }) => start >= text.indexOf('The basin is'))?.speaker.name;
  expect(speaker).toBe(author || publisher);
});
