import { expect, test } from 'vitest';
import { toCanonicalText } from '../formats/canonical.ts';
import { analyseDocument } from './analyse-document.ts';
import { speakerOf } from './testing/speaker-of.ts';

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
  [['Мост закрыт.', 'Об этом сообщается в Telegram-канале мэрии.'], 'Мост закрыт', 'мэрия'],
  [['Мост закрыт.', 'Об этом пишет ТАСС со ссылкой на мэра Ивана Репина.'], 'Мост закрыт', 'Иван Репин'],
  [['Ранее свидетель взрыва в порту Луги рассказал, что мост закрыт.'], 'мост закрыт', 'свидетель взрыва в порту Луги'],
  [['Луга. 14 мая. ВОЛНА - Мост закрыт, сообщил мэр Иван Репин.'], 'Мост закрыт', 'Иван Репин'],
  [['"Это "кража" и "нападение на офицера порта", - сказал мэр Иван Репин.'], 'нападение', 'Иван Репин'],
  [['Как информирует «Весть», мост закрыт.'], 'мост закрыт', 'Весть'],
  [['По данным геологической службы ОША, мост цел.'], 'мост цел', 'геологическая служба ОША'],
  [['Мост закрыт, по данным управления МЧС Лагории.'], 'Мост закрыт', 'МЧС Лагории'],
  [['Мост закрыт, передает Telegram-канал «Весточка».'], 'Мост закрыт', 'Весточка'],
  [['По неофициальным данным, мост закрыт.'], 'мост закрыт', 'Волна'],
  [['Согласно неофициальным данным, мост закрыт.'], 'мост закрыт', 'Волна'],
  [['# Репин: мост цел', 'Мэр Иван Репин приехал.'], 'мост цел', 'Иван Репин'],
  [['«Мост цел», — цитирует Репина «Волна».'], 'Мост цел', 'Репин'],
  [['Мост цел, приводит слова Репина «Волна».'], 'Мост цел', 'Репин'],
  [['Мэр Иван Репин приехал. «Мост цел», — цитирует его РИА Волна.'], 'Мост цел', 'Иван Репин'],
  [['Мост цел, передает ИА «Луга» со ссылкой на мэрию.'], 'Мост цел', 'мэрия'],
])('in Russian news, %j: %s is said by %s', (paragraphs, words, speaker) => {
  expect(speakerOf(paragraphs, words, 'Волна')).toBe(speaker);
});

test.each([
  [['“Why did he go?” Ida Roe asked.'], 'Why did', 'Ida Roe'],
  [['“It sinks!” Post reporter Tom Vik wrote.', '“No,” said Ida Roe.'], 'It sinks', 'Tom Vik'],
  [['He came with H.R. Vik. It rained. The quay is shut, H.R. Vik said.'], 'quay is shut', 'H.R. Vik'],
  [['Nine were hurt, according to the state-run Vesna News Agency.'], 'Nine were', 'Vesna News Agency'],
  [['President-elect Olaf Rem blasted the papers, saying they lied.'], 'they lied', 'Olaf Rem'],
  [['"The walls - and the roof - went," said 63-year-old Marta Castle, who fled.'], 'The walls', 'Marta Castle'],
  [['Mayor Ida Roe told us that Tom Vik did not say so. Later she said it was a lie.'], 'was a lie', 'Ida Roe'],
  [
    ['Mayor Ida Roe said a tug had sunk.', 'A White Quay official said it was late.'],
    'it was late',
    'White Quay official',
  ],
  [
    [
      'Quay spokesman Tom Vik spoke.',
      'Lena Rem, the Yard spokeswoman, came.',
      'The Quay’s spokesman said it was late.',
    ],
    'it was late',
    'Tom Vik',
  ],
  [['Yard lawyer Tom Vik came. A harbour lawyer said it was late.'], 'it was late', 'harbour lawyer'],
  [['Defence Minister Tom Vik came. The health minister said it was late.'], 'it was late', 'health minister'],
  [['The Quake Centre in Alder, Ostland, measured the quake at 6.5.'], 'measured', 'Quake Centre'],
  [['Dr. Tom Vik, director of the Alder Red Cross said 40 were hurt.'], '40 were', 'Tom Vik'],
  [['Gov. Tom Vik said 40 were hurt.'], '40 were', 'Tom Vik'],
  [['Mayor Tom Vik spoke for the quay. “It is bad,” Mr. Vik said.'], 'It is bad', 'Tom Vik'],
  [['Premier Tom Vik declared a state of emergency.'], 'emergency', 'The Post'],
  [['Tom Vik, the union’s director, warned the owners this week that a strike was near.'], 'a strike', 'Tom Vik'],
  [['They may split the money any way the players want, at any time.'], 'money', 'The Post'],
  [['That is what all the owners said in May, when it was late.'], 'in May', 'The Post'],
  [['No one can predict whether the quay holds.'], 'quay holds', 'The Post'],
  [['The quay is a trap, declared North Velia’s leading newspaper, Rodon.'], 'a trap', 'Rodon'],
  [['It’s worrisome, Vik said.'], 'worrisome', 'Vik'],
  [['To shut it now is no way to go on, Vik told reporters before leaving.'], 'no way', 'Vik'],
  [['The rebels maintain camps in the north, where the army says it fights.'], 'camps', 'The Post'],
  [['The harbour office responded by charging that the books were false.'], 'books were', 'harbour office'],
  [['Tom Vik also spoke of Ida Roe’s claim that the quay was shut.'], 'quay was shut', 'Ida Roe'],
  [['“It ran,” officer Tom Vik told Alder Radio by telephone.'], 'by telephone', 'Tom Vik'],
  [['Nurse Ida Roe left. “It is late,” the 54-year-old said.'], 'It is late', 'Ida Roe'],
  [['Envoy Tom Vik met us. “We will sign,” the diplomat added.'], 'We will sign', 'Tom Vik'],
  [["''It is shut, it is late,'' said Tom Vik."], 'It is shut', 'Tom Vik'],
  [['The yard was bought by Vik Sen. The union said it was late.'], 'it was late', 'union'],
  [['Tests by the yard, a report noted by Ida Roe, came late. The move added to the debt.'], 'to the debt', 'The Post'],
  [['The wife of former dictator Tom Vik said it was late.'], 'it was late', 'wife of former dictator Tom Vik'],
  [['Secretary of State Ida Roe said it was late.'], 'it was late', 'Ida Roe'],
  [['The quay is shut despite Mayor Ida Roe’s claim that it is safe, Tom Vik said. He left.'], 'it is safe', 'Ida Roe'],
  [
    ['The quay is shut despite Mayor Ida Roe’s claim that it is safe, Tom Vik said. He left.'],
    'quay is shut',
    'Tom Vik',
  ],
  [['Post reporter Tom Mason came. “Is it safe?” Mason asked.'], 'Is it', 'Tom Mason'],
  [['Rep. Ida Roe, a leader of the House, came. Mr. Vik left. Later she said it was late.'], 'it was late', 'Ida Roe'],
  [
    ['City government spokesman Tom Vik came. The White Quay spokesman said it was late.'],
    'it was late',
    'White Quay spokesman',
  ],
  [['The quay, said Rep. Tom Vik, R-Alder, was a trap.'], 'a trap', 'Tom Vik'],
  [['The rebels put up a fight in the north. The town continues to trade with them.'], 'a fight', 'The Post'],
  [['The rebels put up a fight in the north. The town continues to trade with them.'], 'to trade', 'The Post'],
  [['The deal assures a majority in the House.'], 'a majority', 'The Post'],
  [['Envoy Ida Roe of the Alder Isles said it was late.'], 'it was late', 'Ida Roe'],
  [['Envoy Tom Vik came. It is late, his office quoted him Sunday as saying.'], 'It is late', 'Tom Vik'],
  [['The quay takes from the traders Vik blames for the fall.'], 'the fall', 'The Post'],
  [['The yard’s chief, Tom Vik, leading the talks said it was late.'], 'it was late', 'Tom Vik'],
  [['The yard board, in a letter to the city, however, said it was late.'], 'it was late', 'yard board'],
  [['Norlys, in a note to workers in Alder, Ost., who were out, said it was late.'], 'it was late', 'Norlys'],
  [['The junior minister for ports, Tom Vik said it was late.'], 'it was late', 'Tom Vik'],
  [['Tom Vik, a harbour spokesman, said an attorney who is known told us that it was late.'], 'an attorney', 'Tom Vik'],
  [['“We wait,” Minister Tom Vik told radio Alder One, saying the yard will go on.'], 'will go on', 'Tom Vik'],
  [['Alder had 55 of the 62 deaths reported from the coast while Ost had the others.'], 'the others', 'The Post'],
  [['MP Ida Roe, a Liberal whose seat takes in Alder Falls, said it was late.'], 'it was late', 'Ida Roe'],
  [['“It is late,” Vik was quoted as saying by Alder Radio.'], 'It is late', 'Vik'],
  [['Mayor Tom Vik was quoted as saying that it was late.'], 'it was late', 'Tom Vik'],
  [['Rebels claim it is the army that broke the pact.'], 'the army', 'Rebels'],
  [['Owners praised the plan but say that it is late.'], 'it is late', 'Owners'],
  [
    ['Officials and nurses from both towns who have watched the coast say the quay is shut.'],
    'quay is shut',
    'Officials and nurses from both towns',
  ],
  [['Tom Vik, the port’s chief, came from the talks saying: We have no deal.'], 'no deal', 'Tom Vik'],
  [['Tom Vik, Norlys’s managing director said it was late.'], 'it was late', 'Tom Vik'],
  [['East Alder police said it was late.'], 'it was late', 'East Alder police'],
  [
    ['Investigators looking into the fire determined on Friday that it was late.'],
    'it was late',
    'Investigators looking into the fire',
  ],
  [['They left the search early due to bad weather, Vik told The Associated Post.'], 'bad weather', 'Vik'],
  [['Lt. Tom Vik, spokesman of the guard, came. Lt. Tom Vik said it was late.'], 'it was late', 'Tom Vik'],
  [['The quay reportedly sank in May.'], 'sank', 'The Post'],
])('in English news, %j: %s is said by %s', (paragraphs, words, speaker) => {
  expect(speakerOf(paragraphs, words, 'The Post')).toBe(speaker);
});

test.each([
  ['Two dead: police', 'Two dead', 'police'],
  ['Quake kills 5, USGS says', 'Quake', 'USGS'],
  ['Kremlin: no second wave', 'no second', 'Kremlin'],
  ['Mayor says quay is safe', 'quay is', 'Mayor'],
  ['Two dead in fire - police', 'Two dead', 'police'],
  ['В порту погибли двое - МЧС', 'погибли двое', 'МЧС'],
  ['Киев: мост цел', 'мост цел', 'The Post'],
  ['СМИ: мост закрыт', 'мост закрыт', 'СМИ'],
])('the headline “%s” is the word of whoever it names', (headline, words, speaker) => {
  expect(speakerOf([`# ${headline}`, 'The rain went on, and on, all night.'], words, 'The Post')).toBe(speaker);
});

test.each([
  [['On 27 May Corvo told us, in a talk of an hour, that it was late.'], 'it was late', 'Corvo'],
  [['On Monday Corvo said that it was late.'], 'it was late', 'Corvo'],
  [['Nor can we accept Ms Roe’s remark that the files “are not for sale”.'], 'not for sale', 'Roe'],
  [['One of them, who gave his name only as Idris, said there were more.'], 'were more', 'Idris'],
  [['A driver called Jonas took us in. “Forty of us slept upstairs, behind the sacks.”'], 'Forty of us', 'Jonas'],
  [
    [
      'Vik was led away, two neighbours said. His lawyer, Ida Lund-Roe, would have none of it. “Mr Vik drove to the office in his own car.”',
    ],
    'Mr Vik drove',
    'Ida Lund-Roe',
  ],
  [['Survivors are unanimous that the door was barred.'], 'was barred', 'Survivors'],
  [['“Nobody got out,” Tom Vik, a winch driver, called to us.'], 'Nobody got', 'Tom Vik'],
  [['Schools open on Monday; the others start a week later, the port said.'], 'Schools open', 'port'],
  [['The clinic has treated 48 men, says its night manager; five stay.'], '48 men', 'its night manager'],
  [['Three sailors requested medical help.'], 'medical help', 'The Post'],
  [['The price is 612 crowns, excluding value added tax.'], 'The price', 'The Post'],
  [['The owners, who called it, say 60,000 people came.'], 'came', 'owners'],
  [['In all 83 per cent said yes to a strike.'], 'to a strike', 'The Post'],
  [['It ended on 30 May, a day earlier than the yard had said.'], 'It ended', 'The Post'],
  [['Ost Yard said it had taken the files, a claim that goes beyond what the port has told us.'], 'taken', 'Ost Yard'],
  [['The port met. Ost Yard said it had asked for 6 crowns. It said it would wait.'], 'would wait', 'Ost Yard'],
  [['Last year 31 sailors died, port statistics show, down from 44.'], 'sailors died', 'port statistics'],
  [['Tom Vik came, a cook said.', 'We asked Ola Rem whether he would go. “I stay,” he said.'], 'I stay', 'Ola Rem'],
  [
    ['The yard met. The port’s engineers went down. They report a crack of two metres.'],
    'two metres',
    'port’s engineers',
  ],
  [
    ['Minister of Sea Affairs Ida Roe met the yard’s Tom Vik.', '“It is late,” the Minister said.'],
    'It is late',
    'Ida Roe',
  ],
  [
    ['_This is a summary of what was said by port spokesperson Ida Roe at today’s briefing._', 'The quay is shut.'],
    'quay is shut',
    'Ida Roe',
  ],
  [
    ['The port met.', 'The quay is shut, I hear. We wait. — Ida Roe (@idaroe) April 3, 2020', 'It rained.'],
    'quay is shut',
    'Ida Roe',
  ],
  [['If Corvo wants to open it, he should not do so now.'], 'do so now', 'The Post'],
  [['Vik can say he did something and then it ends in court.'], 'ends in court', 'The Post'],
  [['The Senate confirmed the nomination of Ida Roe to be judge.'], 'to be judge', 'The Post'],
  [['Tom Vik said on Monday that a vote in the full House could reject the plan.'], 'reject the plan', 'Tom Vik'],
  [['As The Alder Times reports, now that it is over, the hard part begins.'], 'hard part', 'Alder Times'],
  [['Tom Vik likes to say that all three were in on it.'], 'all three', 'Tom Vik'],
  [['The close vote shows that many have doubts.'], 'have doubts', 'The Post'],
  [['The survey shows that many have doubts.'], 'have doubts', 'survey'],
  [['Ola Rem did as any father would. “It will save lives,” he said.'], 'save lives', 'Ola Rem'],
  [['More than 40 witnesses said the gate was locked.'], 'was locked', 'More than 40 witnesses'],
  [['Every witness said the gate was locked.'], 'was locked', 'Every witness'],
  [['Footage of the attack shows that two men fled.'], 'two men', 'Footage of the attack'],
  [['The White House confirmed that the nominee had gone.'], 'had gone', 'White House'],
  [['Friday’s report said 12 sailors had died.'], '12 sailors', 'Friday’s report'],
  [['June Roe said the gate was locked.'], 'was locked', 'June Roe'],
  [
    ['The president of the port called Merk on Monday. “We must act now,” he said.'],
    'must act',
    'president of the port',
  ],
  [['The governor of New South Ost said it was late.', 'The governor said it was wet.'], 'was wet', 'governor'],
  [['Owners argued that it was shut; five ships wait, the port said.'], 'was shut', 'Owners'],
  [['Roe was adamant, but the board refused to go.'], 'board refused', 'The Post'],
  [
    ['The union walked out. Mary Roe said it had warned them. It added that the roof was weak.'],
    'roof was weak',
    'union',
  ],
  [['По данным нашего источника, мост закрыт.'], 'мост закрыт', 'наший источник'],
  [['Задерживали, уточняет Руденко, только двоих, на сутки.'], 'только двоих', 'Руденко'],
  [
    ['— Это не склад, это касса, — говорит начальник отдела по борьбе с кражами майор Тимур Репин. — В сейфе миллион.'],
    'это касса',
    'Тимур Репин',
  ],
  [['Коробок, если верить описи, которую нам показал понятой, пятьдесят.'], 'пятьдесят', 'The Post'],
])('behind what a page calls somebody, %j: %s is said by %s', (paragraphs, words, speaker) => {
  expect(speakerOf(paragraphs, words, 'The Post')).toBe(speaker);
});
