import { expect, test } from 'vitest';
import { readFormat } from '../formats/formats.ts';
import { readClaims } from './conflicts.ts';
import type { QuantityClaim } from './claim.ts';

/** The figures of a sentence: how many, of what, in which state, and what else is seen of them. */
function figuresOf(sentence: string): readonly string[] {
  const { canonical } = readFormat({ bytes: Buffer.from(`# Report\n\n${sentence}\n`), fileName: 'a.md' });
  const language = /[а-я]/i.test(sentence) ? 'ru' : 'en';
  const { claims } = readClaims({
    ...canonical,
    title: 'Report',
    publisher: 'Paper',
    issued: { edtf: '2030-02-10', basis: 'given' },
    language,
  });
  return claims
    .filter((claim): claim is QuantityClaim => claim.kind === 'quantity')
    .map(({ low, unit, state, aspect, isFuture }) =>
      [low, unit ?? '–', state ?? '–', ...(aspect === null ? [] : [aspect]), ...(isFuture ? ['future'] : [])].join(' '),
    );
}

test.each([
  ['Not a single truck had been allowed past the gate.', ['0 truck –']],
  ['Not one of the trucks reached the town.', ['0 truck –']],
  ['Ни одна школа не работает.', ['0 school –']],
  ['Ни один человек не пострадал.', ['0 person injure']],
])('reads none of them in %j', (sentence, figures) => {
  expect(figuresOf(sentence)).toEqual(figures);
});

test.each([
  'The ministers held one-to-one talks.',
  'The bill passed by a two-to-one margin.',
  'They met one-on-one.',
  'Odds of 3-to-1 were offered.',
])('counts nothing in %j', (sentence) => {
  expect(figuresOf(sentence)).toEqual([]);
});

test.each(['Fewer than one in a hundred patients die.', 'One in five residents has fled.'])(
  'takes how often for no count in %j',
  (sentence) => {
    expect(figuresOf(sentence).every((figure) => figure.endsWith(' ratio'))).toBe(true);
  },
);

test.each([
  ['Of the 18 vehicles, five were destroyed.', ['18 car –', '5 car destroy']],
  ['Of the 300 families, 120 have left.', ['300 famili –', '120 famili –']],
  ['Police said that three of the 12 people detained were minors.', ['3 person detain', '12 person detain']],
])('tells the part from the whole in %j', (sentence, figures) => {
  expect(figuresOf(sentence)).toEqual(figures);
});

test.each([
  ['Самолёт с 39 гражданами приземлился в столице.', ['39 person –']],
  ['Задержаны 300 граждан.', ['300 person detain']],
  ['На заводе происходит увольнение 40 человек.', ['40 person lose_job']],
])('takes no noun and no lasting verb for the future in %j', (sentence, figures) => {
  expect(figuresOf(sentence)).toEqual(figures);
});

test.each([
  ['The troupe numbered 48.', ['48 troup –']],
  ['Six of the nine were old barges.', ['6 barg –', '9 barg – whole']],
  ['300 restored chairs with arms, legs and backs are ready.', ['300 chair –']],
  ['Лодок на весь посёлок нашли двенадцать.', ['12 лодок –']],
  ['Фуражек на всю роту выдали сорок.', ['40 фуражек –']],
])('reads what is counted elsewhere than behind the figure in %j', (sentence, figures) => {
  expect(figuresOf(sentence)).toEqual(figures);
});

test.each([
  ['How many sheep were in the barn? He saw forty.', ['40 sheep –']],
  ['How many people were killed? Seven, he said.', ['7 person die']],
  ['Six are dead. Seven. I was there.', ['6 – die', '7 – die']],
  ['Сколько человек задержали? Восемь.', ['8 person detain']],
])('takes what is counted from the question in %j', (sentences, figures) => {
  expect(figuresOf(sentences)).toEqual(figures);
});

test.each([
  ["She had an hour's rest.", ['1 hour –']],
  ['They finished the two-day course.', ['2 day_length –']],
  ['Нам дали не менее суток на ответ.', ['1 day_length –']],
  ['Мы стояли почти час.', ['1 hour –']],
])('reads a length of time in words in %j', (sentence, figures) => {
  expect(figuresOf(sentence)).toEqual(figures);
});

test.each([
  ['Ola Vik, who was 20, left.', ['20 age –']],
  ['Ola Vik was 20 when she left.', ['20 age –']],
  ['Ola Vik, aged 20, left.', ['20 age –']],
  ['The 20-year-old Ola Vik left.', ['20 age –']],
  ['Ивану Роу было 58 лет.', ['58 age –']],
  ['58-летний Иван Роу уехал.', ['58 age –']],
  ['A 20-year-old woman left.', []],
  ['The youngest was 19.', []],
])('reads how old somebody is in %j', (sentence, figures) => {
  expect(figuresOf(sentence)).toEqual(figures);
});

test.each([
  ['Five cooks were treated in Verna hospital for burns.', ['5 cook hospitalise']],
  ['Five cooks were treated for burns.', ['5 cook injure']],
  ['The shortfall is 27 million euros.', ['27000000 euro loss_money']],
  ['Завод должен поставщикам 20 миллионов рублей.', ['20000000 rouble debt']],
  ['Завод должен закупить машин на 20 миллионов рублей.', ['20000000 rouble –']],
])('reads the state told in other words in %j', (sentence, figures) => {
  expect(figuresOf(sentence)).toEqual(figures);
});

test.each([
  ['Призвано тысяча двести человек.', ['1200 person mobilise']],
  ['Собралось тысяч двенадцать человек.', ['12000 person attend']],
  ['Это, по подсчётам профессора, миллион двести.', ['1200000 – –']],
  ['Собралось тысячи две человек.', ['2000 person attend']],
  ['Собралось тысяч двадцать пять человек.', ['25000 person attend']],
  ['Нужен миллиард двести.', ['1200000000 – –']],
  ['Пришло два миллиона двести тысяч человек.', ['2200000 person attend']],
  ['Сгорело двадцать одна тысяча двести домов.', ['21200 house destroy']],
])('reads thousands that are spoken in %j', (sentence, figures) => {
  expect(figuresOf(sentence)).toEqual(figures);
});
