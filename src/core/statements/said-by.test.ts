import { expect, test } from 'vitest';
import { toCanonicalText } from '../formats/canonical.ts';
import { analyseDocument } from './analyse-document.ts';

/** Who says the sentence that contains these words, in a report of one paragraph or several. */
function speakerOf(paragraphs: readonly string[], words: string, publisher: string): string | undefined {
  const { text, blocks } = toCanonicalText(paragraphs.map((each) => ({ kind: 'paragraph', text: each })));
  const language = /[а-яё]/i.test(text) ? 'ru' : 'en';
  const document = analyseDocument({ text, blocks, language, title: '', publisher, issued: null });
  const at = text.indexOf(words);
  return document.sentences.flatMap(({ segments }) => segments).find(({ start, end }) => start <= at && at < end)
    ?.speaker.name;
}

test.each([
  [['A cook spoke to us. Mr Vik did come. He said the oven was cold.'], 'oven was cold', 'Vik'],
  [['The harbour chief, Ida Roe, was in good spirits. “They left,” she said.'], 'They left', 'Ida Roe'],
  [['The harbour chief, Ida Roe, came.', 'The chief said it was late.'], 'it was late', 'Ida Roe'],
  [['The mine’s deputy director, Tom Vik, denied it. “We wait. We count,” he said.'], 'We wait', 'Tom Vik'],
  [['Rosa Klee spoke to us. “The guard said stop. He was drunk, and we ran.”'], 'The guard said', 'Rosa Klee'],
  [['“They shut it,” Ida Roe told us. Taped to the door was a note.'], 'Taped to', 'The Post'],
  [['“It is shut,” said a cook. “We were two. I had no keys.”'], 'We were two', 'cook'],
  [['Of the 240 boats promised by the yard, we found 13. Nine lie idle.'], 'we found 13', 'The Post'],
  [['Of the 240 boats promised by the yard, we found 13. Nine lie idle.'], 'Nine lie', 'The Post'],
  [['Rem, who had promised to sign it, took it home for the night.'], 'took it home', 'The Post'],
  [['They carried off Lena Kast. She was taken to a cellar, she told her lawyer.'], 'a cellar', 'Lena Kast'],
  [
    ['The pilot board met. Its first notice says the ship was late.'],
    'the ship was late',
    'pilot board’s first notice',
  ],
  [['By Friday noon 30 cars had passed, a guard said. Ten more wait, he added.'], 'Ten more', 'guard'],
  [['One member said so. It counts 40 boats, it says.'], '40 boats', 'The Post'],
  [['A boatman told the Post that it sank. “It was dark. I saw it,” he said.'], 'It was dark', 'boatman'],
  [['В порту шумно. Его соседка Лада ушла. По её словам, мост цел.'], 'мост цел', 'Лада'],
  [['Полсотни женщин собрались у порта и потребовали назвать сроки.'], 'собрались', 'The Post'],
])('%j: %s is said by %s', (paragraphs, words, speaker) => {
  expect(speakerOf(paragraphs, words, 'The Post')).toBe(speaker);
});

test.each([
  ['Harbour Safety Board', 'Harbour Safety Board'],
  ['The Post', 'event recorder'],
])('what the recorder shows, on a page of the %s, is the word of the %s', (publisher, speaker) => {
  expect(speakerOf(['According to the event recorder the speed was 74.'], 'speed', publisher)).toBe(speaker);
});

test.each([
  ['The boats lay in the square. 28 people came by bus.', 2],
  ['Дорогу открыли у площади. 28 октября там прошёл сход.', 2],
  ['It has approx. 28 rooms.', 1],
  ['It lies at No. 5 and costs 2.5 crowns.', 1],
])('“%s” is %i sentences', (words, count) => {
  const { text, blocks } = toCanonicalText([{ kind: 'paragraph', text: words }]);
  const language = /[а-яё]/i.test(words) ? 'ru' : 'en';
  const page = { text, blocks, language, title: '', publisher: null, issued: null };
  expect(analyseDocument(page).sentences).toHaveLength(count);
});

test.each([
  [['Губернатор Лугской области Иван Репин заявил, что погибли трое.'], 'погибли трое', 'Иван Репин'],
  [['Горят три дома, сообщила представитель МЧС Лагории Ольга Репина.'], 'три дома', 'Ольга Репина'],
  [['Горят три дома, сказал глава МЧС Иван Репин.'], 'три дома', 'Иван Репин'],
  [['Губернатор Луги Иван Репин приехал.', 'Губернатор Луги заявил, что погибли трое.'], 'погибли трое', 'Иван Репин'],
  [['Мэр Иван Петрович Репин сказал, что мост цел.'], 'мост цел', 'Иван Петрович Репин'],
  [['"С утра мы закрываем мост для всех", - сказал Репин на заседании в пятницу.'], 'закрываем', 'Репин'],
  [['Как сообщал начальник порта (ЛМП) Иван Репин, огонь потушен.'], 'огонь потушен', 'Иван Репин'],
  [['Кроме того, ранее в МЧС сообщали, что площадь пожара выросла.'], 'площадь пожара', 'МЧС'],
  [['При этом пресс-служба порта информирует, что пострадавших нет.'], 'пострадавших нет', 'пресс-служба порта'],
  [['Ранее, в мае, министр пошутил, что мост стоит сам по себе.'], 'мост стоит', 'министр'],
  [['Мост закрыт с утра. Паром не ходит.', 'Об этом заявила глава порта Ольга Репина.'], 'не ходит', 'Ольга Репина'],
  [['Мост закрыт с утра.', 'Об этом сообщил мэр Иван Репин в своём канале.'], 'Мост закрыт', 'Иван Репин'],
  [['Мост закрыт с утра. Об этом в среду, 24 мая, пишет «Волна».'], 'Мост закрыт', 'Волна'],
  [['Мост закрыт.', 'С таким заявлением выступил в ходе брифинга мэр Иван Репин.'], 'Мост закрыт', 'Иван Репин'],
  [['"Я там была. Я не слышала", – рассказала радиостанции "Говорит Луга" мэр Ольга Репина.'], 'Я там', 'Ольга Репина'],
  [['Мэр Ольга Репина пришла. "Моста нет. Он смыт", - сказала Репина.'], 'Он смыт', 'Ольга Репина'],
  [['«По нашим данным, трое живы. Их нашли вчера», — отметил мэр Иван Репин.'], 'трое живы', 'Иван Репин'],
  [['"По данным порта, там трое. Ждём", - сказала мэр Ольга Репина.'], 'там трое', 'Ольга Репина'],
  [['По неофициальным данным, мост закрыт.'], 'мост закрыт', 'Волна'],
  [['Согласно неофициальным данным, мост закрыт.'], 'мост закрыт', 'Волна'],
  [['«Мост цел», — цитирует Репина «Волна».'], 'Мост цел', 'Репин'],
  [['Мост цел, приводит слова Репина «Волна».'], 'Мост цел', 'Репин'],
  [['Мэр Иван Репин приехал. «Мост цел», — цитирует его РИА Волна.'], 'Мост цел', 'Иван Репин'],
  [['Мост цел, передает ИА «Луга» со ссылкой на мэрию.'], 'Мост цел', 'мэрия'],
])('in Russian news, %j: %s is said by %s', (paragraphs, words, speaker) => {
  expect(speakerOf(paragraphs, words, 'Волна')).toBe(speaker);
});
