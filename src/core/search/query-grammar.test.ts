import { expect, test } from 'vitest';
import { parseTree } from './query-grammar.ts';
import { printQuery } from './query-printer.ts';

test.each([
  ['What was said: "300,000"', 'What was said "300,000"'],
  ['see https://example.org/a?b=c*d:8080', 'see https example org a b c d 8080'],
  ['at 12:30 on 04.11.2022', 'at 12 , 30 on 04 , 11 , 2022'],
  ["O'Brien’s ’quote’", "O'Brien’s quote"],
  ['C:\\archive\\*.txt', 'C archive txt'],
  ['mail@example.org', 'mail example org'],
  ['1) first 2) second', '1 first 2 second'],
  ['the journalist(s) who (as he says) wrote', 'the journalist s who as he says wrote'],
  ['Il a dit : « oui »', 'Il a dit "oui"'],
  ['– a dash - and — another', 'a dash and another'],
  ['И вот они пришли', 'и вот они пришли'],
  ['AND then', 'and then'],
  ['Sentence. „Halb offen', 'Sentence Halb offen'],
  ['50% of $3.5bn, i.e. ½', '50 of 3 , 5 , bn i e ½'],
  ['a b, c; d! e? f/g', 'a b c d e f g'],
  ['~300 000 men', '300 000 men'],
])('pasted, %j is read as words', (pasted, words) => {
  expect(printQuery(parseTree(pasted))).toBe(words);
});

test.each([
  ['ferry AND toll OR bridge', 'ferry AND toll OR bridge'],
  ['council tax AND toll', 'council tax AND toll'],
  ['паром И пошлина ИЛИ мост', 'паром AND пошлина OR мост'],
  ['Fähre UND NICHT Brücke', 'Fähre AND -Brücke'],
  ['паром РЯДОМ/3 мост', 'паром NEAR/3 мост'],
  ['((ferry))', 'ferry'],
  ['(ferry toll) bridge', 'ferry toll bridge'],
  ['+(ferry OR toll) -"a b"~2', '+(ferry OR toll) -"a b"~2'],
  ['-well-known', '-"well known"'],
  ['титул:x title:(a OR "b c")', null],
  ['заголовок:(a OR "b c")', 'title:a OR title:"b c"'],
  ['язык:ru,uk источник:"Новая газета",Meduza', 'lang:ru,uk source:"Новая газета",Meduza'],
  ['said:1.11.2022..', 'said:2022-11-01..'],
  ['n:250 000..350,000', 'n:250000..350000'],
  ['n:"300 тыс."', 'n:300000'],
  ['есть:заметка,bookmark', 'has:note,bookmark'],
  ['word~ x~2^3 y^3~2', 'word~1 x~2^3 y~2^3'],
  ['word~1 300 000', 'word~1 , 300 000'],
])('%j is %j', (text, printed) => {
  if (printed === null) expect(() => parseTree(text)).toThrow();
  else expect(printQuery(parseTree(text))).toBe(printed);
});

test.each([
  ['decree "over', 7, 12, 'closing-quote'],
  ['a (b OR c', 2, 9, 'closing-bracket'],
  ['ferry)', 5, 6, 'bracket'],
  ['a * b', 2, 3, 'letters'],
  [':', 0, 1, 'field'],
  [':ferry', 0, 1, 'field'],
  ['lang:', 0, 5, 'value'],
  ['a lang:"ru', 7, 10, 'closing-quote'],
  ['a source:""', 2, 11, 'value'],
  ['speaker:Peskov', 0, 7, 'field'],
  ['ferry AND', 6, 9, 'word'],
  ['ferry OR OR toll', 9, 11, 'word'],
  ['ferry NOT', 6, 9, 'word'],
  ['NEAR toll', 0, 4, 'word'],
  ['a NEAR lang:ru', 2, 6, 'alternatives'],
  ['a ()', 2, 3, 'word'],
  ['said:2022-13', 0, 12, 'date'],
  ['said:..', 0, 7, 'date'],
  ['issued:2023..2022', 0, 17, 'date'],
  ['n:many', 0, 2, 'number'],
  ['n:5..3', 0, 6, 'number'],
  ['has:words', 0, 9, 'value'],
  ['word~7', 4, 6, 'number'],
])('%j fails from %i to %i, where one expects %s', (text, start, end, expected) => {
  expect(() => parseTree(text)).toThrow(
    expect.objectContaining({
      code: 'QUERY_SYNTAX',
      details: expect.objectContaining({
        start,
        end,
        expected: expect.arrayContaining([expected]) as unknown,
      }) as unknown,
    }),
  );
});
