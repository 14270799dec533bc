import type { RawToken } from './english.ts';
import { isCountingWord } from './number-words.ts';
import type { PartOfSpeech } from './token.ts';

const WORD =
  /\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}:\d{2}|\p{N}{1,3}(?:[ \u00a0\u2009\u202f]\p{N}{3})+(?!\p{N})|\p{N}+(?:[.,]\p{N}+)?|[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*|[^\s\p{L}\p{N}]/gu;

const CLOSED: ReadonlyMap<string, PartOfSpeech> = new Map([
  ...each(
    'preposition',
    'в во на по с со к ко о об обо от до из за для при под над между через после перед у без около из-за из-под против среди',
  ),
  ...each(
    'conjunction',
    'и а но или либо что чтобы если когда как пока хотя поскольку потому так который которая которое которые которых которого которой где',
  ),
  ...each('particle', 'не ни бы же ли лишь только даже уже еще ведь'),
  ...each(
    'pronoun',
    'он она оно они мы вы я ты его ее их им ему ей ими нас нам вас вам меня мне нем ней них себя себе кто никто никого никому ничего ничто это',
  ),
  ...each(
    'determiner',
    'этот эта эти этого этой этих этом тот та те того той тех том весь вся все всех всего свой своя свои своих своей своего каждый любой никакой никаких',
  ),
  ...each('auxiliary', 'быть был была было были будет будут есть является являются являлся'),
  // Nouns whose endings look like those of verbs.
  ...each(
    'noun',
    'село дело тело число начало обстрел расстрел раздел отдел предел материал канал журнал генерал капитал персонал сигнал финал вокзал скандал день область власть власти часть смерть помощь ответственность безопасность сеть роль речь связь ночь мать дочь путь степень очередь новость площадь жизнь больница газета совет ответ бюджет комитет закон район президент документ момент процент агент студент пациент инцидент объект проект билет билеты самолет вертолет отчет счет запрет предмет комбинат план планы орган экран ураган океан туман обман стакан ресторан член цена цены смена смены замена отмена перемена сцена стена стены жена страна страны охрана охраны рана раны ребята кредит лимит визит дефицит магнит транзит метеорит шторм граждан сограждан горожан прихожан сельчан односельчан россиян крестьян армян славян киевлян северян израильтян египтян христиан мусульман англичан',
  ),
  ...each(
    'adverb',
    'сегодня вчера завтра утром вечером днем ночью позже раньше ранее теперь сейчас тогда там тут здесь больше меньше более менее около примерно вместе сразу затем потом также тоже ровно едва почти чуть слишком опять снова вновь лично официально накануне впоследствии даром однако впрочем',
  ),
]);

function each(pos: PartOfSpeech, words: string): (readonly [word: string, pos: PartOfSpeech])[] {
  return words.split(' ').map((word) => [word, pos]);
}

/** Endings that a part of speech has and others seldom; the first that fits is taken. */
const ENDINGS: readonly (readonly [ending: RegExp, pos: PartOfSpeech])[] = [
  // «перемирие», «соглашением», «новость»: nouns, however their endings look.
  [/(?:ени|ани|яни|ти|ви|си|ли|ди|зи|ри|ци|чи)е$/u, 'noun'],
  [/(?:ени|ани|яни|ти|ви|ци)(?:ем|ям|ями|ях|ю|я|й|и)$/u, 'noun'],
  [/(?:ость|остью|ости)$/u, 'noun'],
  [/(?<!^хо|^ле|^захо|^поле)тел(?:и|ей|ям|ями|ях|ем)$/u, 'noun'],
  [/(?:[^жшчщ]ат|итет|инет|джет|кет)$/u, 'noun'],
  [/(?:ть|ться|ти|тись|чь)$/u, 'verb'],
  [/[бвгджзкмнпрстхчш]л[аои](?:с[ья])?$/u, 'verb'],
  [
    /(?:[аеиыуя]л(?:а|о|и)?(?:с[ья])?|[её]шел|ш[её]л|шл[аои]|[её]т(?:ся)?|[ую]т(?:ся)?|[ая]т(?:ся)?|ит(?:ся)?|[её]м|имся|емся)$/u,
    'verb',
  ],
  [/(?:ен|ан|ян|ена|ано|ены|аны|ена|ено|ято|яты|ят|ыты|ыт)$/u, 'verb'],
  [/(?:вш(?:ий|ая|ее|ие|их|его|им|ими)|ющ(?:ий|ая|ее|ие|их|его)|ущ(?:ий|ая|ие|их))(?:ся)?$/u, 'adjective'],
  [/(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ых|их|ого|его|ому|ему|ым|им|ыми|ими|ую|юю)$/u, 'adjective'],
];

/** «полчаса», «полмиллиона»: two words written as one. */
const HALVES =
  /^(пол)(час\p{L}*|год\p{L}?|километр\p{L}*|метр\p{L}*|тонн\p{L}*|литр\p{L}*|тысяч\p{L}*|миллион\p{L}*|миллиард\p{L}*)$/iu;
const SENTENCE_START = /^[«"“„(—–\s-]*$/u;

/** Words of a Russian sentence; the word itself stands for its lemma, and parts of speech are told by lists and endings. */
export function readRussian(sentence: string): RawToken[] {
  const read: RawToken[] = [];
  for (const match of sentence.matchAll(WORD)) {
    const isFirst = SENTENCE_START.test(sentence.slice(0, match.index));
    let start = match.index;
    for (const text of HALVES.exec(match[0])?.slice(1) ?? [match[0]]) {
      const lemma = text.toLowerCase().replaceAll('ё', 'е');
      read.push({ text, start, lemma, pos: partOf(text, lemma, isFirst) });
      start += text.length;
    }
  }
  return read;
}

function partOf(text: string, lemma: string, isFirst: boolean): PartOfSpeech {
  if (/^\p{N}/u.test(text)) return 'number';
  if (!/\p{L}/u.test(text)) return 'mark';
  const closed = CLOSED.get(lemma);
  if (closed) return closed;
  if (lemma === 'пол' || (isCountingWord(lemma) && !/^одн|^один/.test(lemma))) return 'number';
  if (!isFirst && /^\p{Lu}/u.test(text)) return 'name';
  if (text.length < 4) return 'noun';
  return ENDINGS.find(([ending]) => ending.test(lemma))?.[1] ?? 'noun';
}
