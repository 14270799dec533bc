import { isBodyWord, isRoleWord } from './role-words.ts';

type Gender = 'm' | 'f' | 'n' | 'pl';
/** The case a source stands in: «по данным полиции», «в полиции сообщили», «со ссылкой на полицию». */
export type SourceCase = 'genitive' | 'prepositional' | 'accusative' | 'dative';

/** Endings of surnames and given names with those of the nominative; behind «в» and «на» names of bodies have other ones. */
const NAMES: Readonly<Partial<Record<SourceCase, NameEndings>> & { genitive: NameEndings }> = {
  genitive: [
    [/ского$/u, 'ский'],
    [/цкого$/u, 'цкий'],
    [/ого$/u, 'ый'],
    [/ея$/u, 'ей'],
    [/ия$/u, 'ий'],
    [/ая$/u, 'ай'],
    [/([бвгджзклмнпрстфхцчшщ])а$/u, '$1'],
    [/([сц])кой$/u, '$1кая'],
    [/ой$/u, 'а'],
    [/ы$/u, 'а'],
    [/([^и])и$/u, '$1а'],
    [/ии$/u, 'ия'],
  ],
  accusative: [
    [/ского$/u, 'ский'],
    [/цкого$/u, 'цкий'],
    [/([сц])кую$/u, '$1кая'],
    [/у$/u, 'а'],
    [/ю$/u, 'я'],
    [/([бвгджзклмнпрстфхцчшщ])а$/u, '$1'],
  ],
  dative: [
    [/скому$/u, 'ский'],
    [/цкому$/u, 'цкий'],
    [/([бвгджзклмнпрстфхцчшщ])у$/u, '$1'],
    [/ею$/u, 'ей'],
  ],
};
type NameEndings = readonly (readonly [RegExp, string])[];

interface Ending {
  readonly from: RegExp;
  readonly to: string;
  readonly gender: Gender;
}
const ending = (from: string, to: string, gender: Gender): Ending => ({
  from: new RegExp(`${from}$`, 'u'),
  to,
  gender,
});

/** Endings of nouns in each case; the first that makes a word of the lists is taken, else the first that fits. */
const NOUNS: Readonly<Record<SourceCase, readonly Ending[]>> = {
  genitive: [
    ending('отца', 'отец', 'm'),
    ending('(мат|доч)ери', '$1ь', 'f'),
    ending('(ств|дел)а', '$1о', 'n'),
    ending('([нтв])ия', '$1ие', 'n'),
    ending('ии', 'ия', 'f'),
    ending('ы', 'а', 'f'),
    ending('([гкхжшчщ])и', '$1а', 'f'),
    ending('и', 'ь', 'f'),
    ending('(?<=те)ля', 'ль', 'm'),
    ending('ея', 'ей', 'm'),
    ending('([бвгджзклмнпрстфхцчшщ])а', '$1', 'm'),
    ending('([гкхжшчщ])ов', '$1и', 'pl'),
    ending('(ц)ев', '$1ы', 'pl'),
    ending('ов', 'ы', 'pl'),
    ending('([гкхжшчщ])их', '$1ие', 'pl'),
    ending('ых', 'ые', 'pl'),
    ending('ций', 'ции', 'pl'),
    ending('ей', 'и', 'pl'),
  ],
  prepositional: [
    ending('стве', 'ство', 'n'),
    ending('(ц|с|р)ии', '$1ия', 'f'),
    ending('([нтв])ии', '$1ие', 'n'),
    ending('ии', 'ия', 'f'),
    ending('е', 'а', 'f'),
    ending('е', '', 'm'),
    ending('ти', 'ть', 'f'),
  ],
  accusative: [
    ending('у', 'а', 'f'),
    ending('ю', 'я', 'f'),
    ending('(?<=те)ля', 'ль', 'm'),
    ending('ова', 'ов', 'm'),
    ending('([гкхжшчщ])ов', '$1и', 'pl'),
    ending('ов', 'ы', 'pl'),
    ending('ей', 'и', 'pl'),
    ending('([бвгджзклмнпрстфхцчшщ])а', '$1', 'm'),
  ],
  dative: [
    ending('ству', 'ство', 'n'),
    ending('([нтв])ию', '$1ие', 'n'),
    ending('(ц|с|р)ии', '$1ия', 'f'),
    ending('(?<=те)лю', 'ль', 'm'),
    ending('([бвгджзклмнпрстфхцчшщ])у', '$1', 'm'),
    ending('е', 'а', 'f'),
    ending('([гкхжшчщ])ам', '$1и', 'pl'),
    ending('ам', 'ы', 'pl'),
    ending('ям', 'и', 'pl'),
  ],
};

/** Adjectives that bear the stress on their ending: «городской», «областной». */
const STRESSED = /(?:городск|заводск|областн|краев|морск|мужск|женск|людск|рядов|полев|портов)$/u;
const ADJECTIVE: Readonly<Record<SourceCase, Readonly<Record<Gender, readonly [RegExp, string, string]>>>> = {
  genitive: {
    m: [/(?:ого|его)$/u, 'ый', 'ий'],
    n: [/(?:ого|его)$/u, 'ое', 'ее'],
    f: [/(?:ой|ей)$/u, 'ая', 'яя'],
    pl: [/(?:ых|их)$/u, 'ые', 'ие'],
  },
  prepositional: {
    m: [/(?:ом|ем)$/u, 'ый', 'ий'],
    n: [/(?:ом|ем)$/u, 'ое', 'ее'],
    f: [/(?:ой|ей)$/u, 'ая', 'яя'],
    pl: [/(?:ых|их)$/u, 'ые', 'ие'],
  },
  accusative: {
    m: [/(?:ого|его)$/u, 'ый', 'ий'],
    n: [/(?:ое|ее)$/u, 'ое', 'ее'],
    f: [/(?:ую|юю)$/u, 'ая', 'яя'],
    pl: [/(?:ых|их)$/u, 'ые', 'ие'],
  },
  dative: {
    m: [/(?:ому|ему)$/u, 'ый', 'ий'],
    n: [/(?:ому|ему)$/u, 'ое', 'ее'],
    f: [/(?:ой|ей)$/u, 'ая', 'яя'],
    pl: [/(?:ым|им)$/u, 'ые', 'ие'],
  },
};
const IS_ADJECTIVE: Readonly<Record<SourceCase, RegExp>> = {
  genitive: /(?:ого|его|ой|ей|ых|их)$/u,
  prepositional: /(?:ом|ем|ой|ей|ых|их)$/u,
  accusative: /(?:ого|его|ую|юю|ых|их|ое|ее)$/u,
  dative: /(?:ому|ему|ой|ей|ым|им)$/u,
};

/** The words of a Russian source as they would stand by themselves, as far as their endings tell; in quotation marks they stay. */
export function toNominative(text: string, source: SourceCase): string {
  // «МЧС России» is called so in any case.
  if (/[«“"]|^[А-ЯЁ]{2,}\s/u.test(text)) return text;
  const words = text.replace(/^сам(?:ого|ой|их|ом)\s/u, '').split(' ');
  const own = NAMES[source];
  if (/^\p{Lu}/u.test(text) && own) return words.map((word) => nameOf(word, own)).join(' ');
  const head = words.findIndex(
    (word, at) => !IS_ADJECTIVE[source].test(word) || at === words.length - 1 || isNoun(word),
  );
  const noun = nounOf(words[head] ?? '', source);
  if (!noun) return text;
  const adjectives = words.slice(0, head).map((word) => adjectiveOf(word, noun.gender, source));
  const rest = words
    .slice(head + 1)
    .map((word) => (source === 'genitive' && isRoleWord(words[head] ?? '') ? nameOf(word) : word));
  return [...adjectives, noun.word, ...rest].join(' ');
}

/** «жителей», «врачей»: nouns whose endings are those of adjectives too. */
const isNoun = (word: string): boolean =>
  isRoleWord(word) || nounForms(word, 'genitive').some(({ word: form }) => isBodyWord(form));

function nameOf(word: string, endings = NAMES.genitive): string {
  const found = /^\p{Lu}/u.test(word) && word.length > 3 ? endings.find(([from]) => from.test(word)) : undefined;
  return found ? word.replace(found[0], found[1]) : word;
}

const nounForms = (word: string, source: SourceCase): { word: string; gender: Gender }[] =>
  NOUNS[source]
    .filter(({ from }) => from.test(word))
    .map(({ from, to, gender }) => ({ word: word.replace(from, to), gender }));

/** The nominative of a noun: a form that the lists know, else the likeliest one; undefined where its ending is none of the case. */
function nounOf(word: string, source: SourceCase): { word: string; gender: Gender } | undefined {
  if (/^\p{Lu}/u.test(word) || word.length < 4) return undefined;
  const forms = nounForms(word, source);
  return forms.find((form) => isBodyWord(form.word) || isRoleWord(form.word)) ?? forms[0];
}

function adjectiveOf(word: string, gender: Gender, source: SourceCase): string {
  const [from, hard, soft] = ADJECTIVE[source][gender];
  const stem = word.replace(from, '');
  if (stem === word) return word;
  if (gender === 'm')
    return (
      stem + (STRESSED.test(stem) ? 'ой' : /(?:[гкхжшчщ])$/u.test(stem) ? 'ий' : /его$|ем$/u.test(word) ? soft : hard)
    );
  if (gender === 'pl') return stem + (/их$/u.test(word) ? soft : hard);
  const isSoft = /(?:его|ем|ей)$/u.test(word) && (gender === 'n' || !/[жшчщ]$/u.test(stem));
  return stem + (isSoft ? soft : hard);
}

/** Whether a word is that of a body in some case: «правительстве», «прокуратурой». */
export const isBodyForm = (word: string): boolean =>
  isBodyWord(word) ||
  (/^[а-яё-]+$/u.test(word) &&
    [...nounForms(word, 'genitive'), ...nounForms(word, 'prepositional')].some((form) => isBodyWord(form.word)));
