import type { Dated } from '../../domain/dated.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCanonicalText } from '../formats/canonical.ts';
import { analyseDocument } from './analyse-document.ts';
import type { ReadDocument } from './read-document.ts';

const read = (paragraphs: readonly string[], language = 'en'): { text: string; document: ReadDocument } => {
  const { text, blocks } = toCanonicalText(paragraphs.map((words) => ({ kind: 'paragraph', text: words })));
  const document = analyseDocument({
    ...{ text, blocks, language },
    title: '',
    publisher: 'The Post',
    issued: { edtf: '2030-05-06', basis: 'stated' },
  });
  return { text, document };
};

/** Who says the sentence that contains these words. */
function speakerOf(paragraphs: readonly string[], words: string, language = 'en'): string | undefined {
  const { text, document } = read(paragraphs, language);
  const at = text.indexOf(words);
  const said = document.sentences.flatMap(({ segments }) => segments).find(({ start, end }) => start <= at && at < end);
  return said?.speaker.name;
}

const fragments = [
  'A. K. Ivanova said “no”. ',
  'At 1 000 000 roubles it was cheap, Dr. Berg said. ',
  '“We left. We came back,” she said, adding that 12 had stayed. ',
  'Погибли 12 человек, сообщил в понедельник минздрав. ',
  '«Мы уедем. И не вернёмся», — сказала Анна Берг.',
  'Nobody knows.⁷²⁵ The rest[^1] is silence? ',
  'Mr. Smith’s 34-year-old sister; ',
  '\u{1f600} … “unclosed ',
];

test('every sentence, part and word stands where its offsets say', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      (blocks) => {
        const { text, document } = read(blocks.map((parts) => parts.join('')));
        for (const { start, end, analysis, segments } of document.sentences) {
          expect(analysis.text.length).toBe(end - start);
          for (const token of analysis.tokens)
            expect(text.slice(start + token.start, start + token.end)).toBe(token.text);
          for (const segment of segments) {
            expect(segment.start).toBeGreaterThanOrEqual(start);
            expect(segment.end).toBeLessThanOrEqual(end);
            expect(segment.end).toBeGreaterThan(segment.start);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  [
    ['The mill will close, Berg said. The older residents are worried: they think that the pit is next.'],
    'the pit',
    'older residents',
  ],
  [['Aldane said the ferry was sound. "She was below that number," she said.'], 'below that number', 'Aldane'],
  [['Commander Ruth Aldane spoke.', 'Aldane said the ferry was sound.'], 'ferry was sound', 'Ruth Aldane'],
  [['Transport minister Clara Venn came.', 'The minister said it was late.'], 'it was late', 'Clara Venn'],
  [['The toll has risen to 17, the coastguard said. Eleven people are still missing.'], 'Eleven people', 'coastguard'],
  [['Wendt said so. The company’s shares rose by 4 per cent.'], 'shares rose', 'The Post'],
  [['“We inform you,” Peskov said,', 'there is no need for a decree. That is all.'], 'no need', 'Peskov'],
  [['Police said 12 came, while organisers claimed that 50 had come.'], '50 had come', 'organisers'],
  [
    ['The vessel was full, Lena Fisk said, adding that it had passed an inspection.'],
    'passed an inspection',
    'Lena Fisk',
  ],
  [['It sank at dawn.'], 'sank', 'The Post'],
  [['The quay will be shut. This was confirmed by the mayor on Monday.'], 'will be shut', 'mayor'],
  [['According to a poll by the Harbour Institute, 78 per cent came.'], '78 per cent', 'Harbour Institute'],
  [['Figures from the labour office show that 300 came.'], '300 came', 'labour office'],
  [['Figures from the scene show that 300 came.'], '300 came', 'Figures from the scene'],
  [['The mill is safe, Olaf Rem said. The council ordered it shut on Friday.'], 'ordered it shut', 'The Post'],
  [['The mill is safe, Olaf Rem said. Twelve men work in it.'], 'Twelve men', 'Olaf Rem'],
  [['Prices rose by 3 per cent, Olaf Rem said. In 2029, they had fallen.'], 'had fallen', 'The Post'],
  [['Edna Roe has kept bees since 2004. “They are all dead,” she said.'], 'all dead', 'Edna Roe'],
  [
    ['Paul Ostrow said it was late. Its head of routes, Mona Lunde, was at the quay. She said it was full.'],
    'was full',
    'Mona Lunde',
  ],
  [['A nurse said that he slept. She added that he was well.'], 'was well', 'nurse'],
  [
    ['Rosa Klee said it was late. Tom Vik was at the quay. He saw the fog. She said it was full.'],
    'was full',
    'Rosa Klee',
  ],
  [['The aid group Friends at Sea has a boat. It says the boat is full.'], 'is full', 'Friends at Sea'],
  [['The city’s bee inspector was at the yard. He said it was clean.'], 'was clean', 'city’s bee inspector'],
  [['The harbour union met. By its count 40 boats are idle.'], '40 boats', 'harbour union'],
  [['“It is shut,” Ida Roe said. In her view it will stay so.'], 'stay so', 'Ida Roe'],
])('%j: %s is said by %s', (paragraphs, words, speaker) => {
  expect(speakerOf(paragraphs, words)).toBe(speaker);
});

test.each([
  [['По словам Виктора Ранна, погибли трое.'], 'погибли трое', 'Виктор Ранн'],
  [['Министр Ян Ковар заявил, что дорогу откроют. По его словам, мост цел.'], 'мост цел', 'Ян Ковар'],
  [['Мост откроют в среду. Об этом сообщила пресс-служба порта.'], 'откроют', 'пресс-служба порта'],
  [['Мост цел. Такие данные привёл инженер Ян Ковар.'], 'Мост цел', 'Ян Ковар'],
  [['Мост цел. Об этом сообщил минздрав, добавив, что есть 12 раненых.'], 'Мост цел', 'The Post'],
  [['Мост цел, подчеркнули в правительстве Ремана.'], 'Мост цел', 'правительство Ремана'],
  [['Её брат Иван Кротов ждал у моста. По словам брата, мост цел.'], 'мост цел', 'Иван Кротов'],
  [['На заводе говорят, что мост цел.'], 'мост цел', 'завод'],
  [['Мост цел, признают на мельнице.'], 'Мост цел', 'мельница'],
  [['Как рассказали в пресс-службе порта, мост цел.'], 'мост цел', 'пресс-служба порта'],
  [['— Двери закрыли. Свет погас, и стало тихо, — говорит учительница Анна Рудова.'], 'Двери закрыли', 'Анна Рудова'],
  [['Дорогу закрыли. К рабочим вышел инженер Ян Ковар. Он сказал, что её откроют.'], 'откроют', 'Ян Ковар'],
  [
    ['Инженер Анна Рудова сказала, что мост цел. Её сменил мастер Ян Ковар. По её данным, опоры новые.'],
    'опоры',
    'Анна Рудова',
  ],
  [['Дорогу закрыли. Министр Ян Ковар заявил, что её откроют. По его словам, скоро.'], 'откроют', 'Ян Ковар'],
])('%j: %s is said by %s', (paragraphs, words, speaker) => {
  expect(speakerOf(paragraphs, words, 'ru')).toBe(speaker);
});

test('what a page puts around an article is no part of it', () => {
  const { text, document } = read([
    'Skip to main content',
    'Bridge stays closed',
    'The bridge over the Luga stays closed, the city said on Monday.',
    'Trucks may not cross it before May, the mayor added.',
    'Sign up for our free weekly newsletter',
    'Your support makes a world of difference. We need your help.',
  ]);
  const roles = document.sentences.map(({ start, end, role }) => `${role}: ${text.slice(start, end).slice(0, 12)}`);
  expect(roles).toEqual(['headline: Bridge stays', 'body: The bridge o', 'body: Trucks may n']);
});

test.each([
  ['Рассылка повесток прекращена, сообщил военком. Списки проверяют заново.', 'ru'],
  ['The family has received donations of 3,000 crowns. The mayor thanked the town.', 'en'],
  ['Comments by the mayor on the quay drew protests. He did not take them back.', 'en'],
  ['Комментариев министерство не дало. Дорога закрыта.', 'ru'],
  ['14:05 The ferry has left the quay with 30 people on board.', 'en'],
])('“%s” is part of the article', (words, language) => {
  const { document } = read(['The quay was shut on Monday.', words], language);
  expect(document.sentences.filter(({ block }) => block === 1).map(({ role }) => role)).toContain('body');
});

test.each([
  ['ЛУГА, 16 мая. /Волна/. Мост открыли в среду.', 'Волна'],
  ['ЛУГА, 16 мая — Волна. Мост открыли в среду.', 'Волна'],
  ['ЛУГА, 16 мая (Волна) — Мост открыли в среду.', 'Волна'],
  ['МЧС, 16 человек — отряд. Мост открыли в среду.', null],
])('«%s» was sent by %s', (words, agency) => {
  const { document } = read([words], 'ru');
  expect(document.agency).toBe(agency);
  expect(document.sentences.at(-1)?.analysis.text).toBe('Мост открыли в среду.');
});

test('a note belongs to the sentence that refers to it', () => {
  const { document } = read([
    'It began on 21 September 2022.⁷²⁵ It ended in October.',
    '- ⁷²⁵',
    'Agency, It begins, 21 September 2025',
  ]);
  expect(document.sentences.map(({ notes, note }) => [notes, note])).toEqual([
    [['725'], null],
    [[], null],
    [[], '725'],
  ]);
});

test('a day there is not is no date, and a day reckoned from one stays open', () => {
  const words = ['38.13.2023', 'The bridge was closed yesterday, on 31 February and on 2023-02-30.'];
  const { text, blocks } = toCanonicalText(words.map((each) => ({ kind: 'paragraph', text: each })));
  const days = (issued: Dated | null): string[] =>
    analyseDocument({ text, blocks, language: 'en', title: '', publisher: null, issued }).sentences.flatMap(
      ({ analysis }) => analysis.dates.map(({ edtf }) => edtf),
    );
  expect(days(null)).toEqual(['XXXX-XX-XX', 'XXXX-02']);
  expect(days({ edtf: '2023-02-38', basis: 'given' })).toEqual(['XXXX-XX-XX', '2023-02']);
});
