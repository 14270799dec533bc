import { expect, test } from 'vitest';
import { toCanonicalText } from '../formats/canonical.ts';
import { analyseDocument } from './analyse-document.ts';

/** Who says the words in a report of these paragraphs, by the chain behind its publisher. */
function saidBy(paragraphs: readonly string[], words: string): string {
  const { text, blocks } = toCanonicalText(paragraphs.map((each) => ({ kind: 'paragraph', text: each }) as const));
  const language = /[а-яё]/i.test(text) ? 'ru' : 'en';
  const document = analyseDocument({ text, blocks, language, title: '', publisher: 'The Post', issued: null });
  const at = text.indexOf(words);
  const said = document.sentences.flatMap(({ segments }) => segments).find(({ start, end }) => start <= at && at < end);
  return said?.attribution.map(({ agent }) => agent).join(' > ') ?? 'nobody';
}

test.each([
  [['Ida Roe told us: "It sank. "We had no boats. We swam." The quay is shut.'], 'We swam', 'The Post > Ida Roe'],
  [['Ida Roe told us: "It sank. "We had no boats. We swam." The quay is shut.'], 'The quay', 'The Post'],
  [
    ['Ida Roe told us: "It sank. "We had no boats." The quay is shut. Lena Kast said that it was late.'],
    'it was late',
    'The Post > Lena Kast',
  ],
])('a quotation that is opened anew before it was closed: %j, %s', (paragraphs, words, chain) => {
  expect(saidBy(paragraphs, words)).toBe(chain);
});

test.each([
  [['"It will do," said the Rev. Peter Vik, of Alder Church.'], 'It will do', 'The Post > Peter Vik'],
  [['"It will do," Senate Leader Mitch Roe, R-Ky., said on Tuesday.'], 'It will do', 'The Post > Mitch Roe'],
  [['Tom Vik, of Alder, Va., said he had seen the wave.'], 'the wave', 'The Post > Tom Vik'],
  [['"They will not pay," Jim Roe (R-Ohio), a panel member, said by telephone.'], 'not pay', 'The Post > Jim Roe'],
  [['Prime Minister Clara May said this week that the quay was shut.'], 'the quay', 'The Post > Clara May'],
])('what stands between a name and its verb: %j', (paragraphs, words, chain) => {
  expect(saidBy(paragraphs, words)).toBe(chain);
});

test.each([
  [['«Мост цел», — цитирует РБК Рудакова.'], 'Мост цел', 'The Post > РБК > Рудаков'],
  [['Согласно Марку, рабочие начали ремонт.'], 'рабочие', 'The Post > Марк'],
  [['Как рассказала сама Кельд журналистам, стену построили наспех.'], 'наспех', 'The Post > Кельд'],
  [
    ['Однако о том, что стена старая, сказал в интервью радио начальник верфи Иван Лодыгин.'],
    'стена старая',
    'The Post > Иван Лодыгин',
  ],
  [['В министерстве заявили, что мост цел. Там добавили, что денег хватит.'], 'денег', 'The Post > министерство'],
  [
    ['Мост цел. Об этом заявил посол Иван Репин. По словам дипломата, денег хватит.'],
    'денег хватит',
    'The Post > Иван Репин',
  ],
  [
    ['Ремонт займёт год. С таким заявлением выступил мэр города Пётр Рудаков, передаёт «Волна».'],
    'Ремонт',
    'The Post > Пётр Рудаков',
  ],
  [
    ['Совет встретился с президентом Петром Рудаковым. Пётр Рудаков заявил, что мост цел.'],
    'мост цел',
    'The Post > Пётр Рудаков',
  ],
  [
    ['«Мост цел», сообщил ТАСС со ссылкой на министра Олега Репина. «Денег хватит», — сказал он.'],
    'Денег хватит',
    'The Post > Олег Репин',
  ],
])('in Russian news: %j', (paragraphs, words, chain) => {
  expect(saidBy(paragraphs, words)).toBe(chain);
});

test.each([
  [
    ['Ida Roe, who joined the union of Mr Vik, spoke. “It sank,” Tom Vik said.', '“We swam,” she said.'],
    'We swam',
    'Ida Roe',
  ],
  [
    ['Susan Roe came with John Vik. John Vik said that it sank.', 'She said that it was late.'],
    'it was late',
    'Susan Roe',
  ],
  [
    [
      'Санина услышали вчера. Репин сообщил «Волне», что суд идёт.',
      'Олег Санин выступил в суде: он сообщил, что болен.',
    ],
    'болен',
    'Олег Санин',
  ],
  [['Марк Рем работает у берегов Острова Вайт. «Мост цел», — сказал он.'], 'Мост цел', 'Марк Рем'],
  [['Олег Санин заявил, что мост цел. Президент подчеркнул, что денег хватит.'], 'денег', 'Олег Санин'],
  [['Глава региона Олег Санин заявил, что мост цел. Губернатор подчеркнул, что денег хватит.'], 'денег', 'Олег Санин'],
  [['Рабочие «Норда» молчат. Рабочие Visteon рассказали, что завод стоит.'], 'завод стоит', 'Рабочие Visteon'],
  [['Формат «малой группы» предполагает переговоры глав стран.'], 'глав стран', 'The Post'],
  [
    ['О том, что порт закрыт, сказал лидер союза моряков, народный депутат Мустафа Санин.'],
    'порт закрыт',
    'Мустафа Санин',
  ],
  [['“It will pass,” said a cook, who, like all others, responded by letter.'], 'who, like', 'cook'],
  [['The envoy, Vik Hae-sun, came. Vik Hae-sun, the envoy, vowed that it was over.'], 'it was over', 'Vik Hae-sun'],
  [['King Olaf Rem came. Mr. King said that it sank.'], 'it sank', 'King'],
  [
    ['В этом фильме Пётр Рудаков говорит о том, как началась война. Президент рассказал, что мост цел.'],
    'мост цел',
    'Пётр Рудаков',
  ],
  [['Tom Vik tweeted that the quay was rotten.'], 'the quay', 'Tom Vik'],
  [['Мост цел. Тем не менее министр заявил, что денег нет.'], 'денег нет', 'министр'],
  [['В то же время супруга сообщила, что денег нет.'], 'денег нет', 'супруга'],
  [['Одновременно Рудаков подчеркнул, что денег нет.'], 'денег нет', 'Рудаков'],
  [['Ректоры на условиях анонимности заявили, что денег нет.'], 'денег нет', 'Ректоры'],
  [['В мае сообщалось, что закон даст портам денег.'], 'денег', 'The Post'],
  [['Стоит отметить, что мост построили давно.'], 'мост', 'The Post'],
  [['«Мост цел», — цитирует телеканал представителя порта.'], 'Мост цел', 'представитель порта'],
  [['Российские власти также объявили, что мост цел.'], 'мост цел', 'Российские власти'],
  [['Олег Санин сказал, что мост цел. По словам 87-летнего политика, денег нет.'], 'денег нет', 'Олег Санин'],
  [['Олег Санин сказал, что мост цел. Денег нет, отметил оппозиционер.'], 'Денег нет', 'Олег Санин'],
  [['Приехал посол Владимира Рудакова. Рудаков объявил, что денег нет.'], 'денег нет', 'Владимир Рудаков'],
  [['The radio spokeswoman said Tom Vik had left. “It will go on,” the spokeswoman said.'], 'It will', 'spokeswoman'],
  [['«Мост цел», — цитирует «Росвест» мэра Анну Рудакову. Она отметила, что денег нет.'], 'денег нет', 'Анна Рудакова'],
  [['The quay was shut, the port said. Boats waited. Two of them left for Alder.'], 'Two of', 'The Post'],
])('whom somebody is: %j', (paragraphs, words, speaker) => {
  expect(saidBy(paragraphs, words).split(' > ').at(-1)).toBe(speaker);
});
