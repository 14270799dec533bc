import { expect, test } from 'vitest';
import { speakerOf } from './testing/speaker-of.ts';

const ITEMS = ['- The gate was shut in spring.', '- Nine boats were lost. Two were found.', 'The quay is open again.'];

test.each([
  ['The harbour board says that:', 'The gate was', 'harbour board'],
  ['The harbour board says that:', 'Two were found', 'harbour board'],
  ['The harbour board says that:', 'The quay is', 'The Post'],
  ['What does the auditor say?', 'Nine boats', 'auditor'],
  ['What did the auditor find?', 'Nine boats', 'auditor'],
  ['What does it cost?', 'Nine boats', 'The Post'],
  ['Three things happened in the harbour:', 'Nine boats', 'The Post'],
  ['A judge, Ida Roe, published a report. It finds that:', 'Nine boats', 'Ida Roe'],
])('“%s” and a list: “%s” is said by %s', (opening, words, speaker) => {
  expect(speakerOf([opening, ...ITEMS], words)).toBe(speaker);
});

test('who says one item does not say the next', () => {
  const items = ['- The gate was shut, Ida Roe said.', '- Nine boats were lost.'];
  expect(speakerOf(['The union says:', ...items], 'The gate')).toBe('Ida Roe');
  expect(speakerOf(['The union says:', ...items], 'Nine boats')).toBe('union');
});

test.each([
  ['Полиция установила следующее:', 'Девять лодок', 'Полиция'],
  ['Что говорит аудитор?', 'Девять лодок', 'аудитор'],
])('«%s» and a list: «%s» is said by %s', (opening, words, speaker) => {
  expect(speakerOf([opening, '- Мост закрыли весной.', '- Девять лодок утонули.'], words)).toBe(speaker);
});

test.each([
  [['Ida Roe spoke. The judge published her report on Monday. It says 9 boats sank.'], '9 boats', 'judge'],
  [['The harbour board released an audit. It puts the cost at 5 million crowns.'], '5 million', 'harbour board'],
  [['The judge published a report. The ministry replied. It said it was late.'], 'it was late', 'ministry'],
])('“it” is who published a report, until another body is spoken of: %j', (paragraphs, words, speaker) => {
  expect(speakerOf(paragraphs, words)).toBe(speaker);
});

test.each([
  ['Rask named a short circuit in the bay as the likeliest cause.', 'short circuit', 'Rask'],
  ['The firm named Ida Roe as director.', 'director', 'The Post'],
  ['Mr Thole stood by his ministry’s figure of 4,200.', '4,200', 'Thole'],
  ['The boat stood by the wall.', 'wall', 'The Post'],
  ['Oster called it a printer’s error.', 'error', 'Oster'],
  ['The town called it a day.', 'day', 'The Post'],
  ['The log gives the time of departure as 3.10 a.m.', 'departure', 'log'],
  ['The board gave the prize to Roe.', 'prize', 'The Post'],
  ['Police gave his age as 38.', '38', 'Police'],
  ['A forensic report attributes it to a rubber ball.', 'rubber', 'forensic report'],
  ['Rask put this down to the slowness of paper.', 'slowness', 'Rask'],
  ['The mayor put the lamp down to the left.', 'left', 'The Post'],
  ['Военком, майор Стельмах, назвал наш подсчёт «народным творчеством».', 'подсчёт', 'Стельмах'],
  ['Улицу назвали «Морской».', 'Морской', 'The Post'],
])('what somebody takes something for, “%s”, is said by them: %s, %s', (sentence, words, speaker) => {
  expect(speakerOf([sentence], words)).toBe(speaker);
});
