import words from './lexicons/words.json' with { type: 'json' };
import reporting from './lexicons/reporting.json' with { type: 'json' };
import { stemOf } from './stems.ts';
import type { RuleLanguage, Token } from './token.ts';

/** Words and phrases of one list, in the form they are looked up in. */
export interface WordList {
  /** How many tokens from `at` on are an entry of the list; 0 for none. */
  matchAt(tokens: readonly Token[], at: number): number;
}

type Key = (token: Token) => string;
const byLemma: Key = ({ lemma }) => lemma.replaceAll('ё', 'е');
const byText: Key = ({ text }) => text.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");

/** Verbs of Russian in the past or the present are looked up whatever their gender and number; participles are other words. */
const byVerb: Key = ({ lemma }) =>
  lemma
    .replaceAll('ё', 'е')
    .replace(/(?<=[аеиояуын])л(?:а|о|и)?(с[ья])?$/u, (_, own?: string) => `л${own ? 'ся' : ''}`)
    .replace(/(?<=[^л])(?:ет|ют|ут)(ся)?$/u, 'ет$1')
    .replace(/(?<=[^л])(?:ит|ят)(ся)?$/u, 'ит$1');

/** Makes a list of space-separated entries; `_` joins the words of a phrase. */
export function toWordList(entries: string, key: Key = byText): WordList {
  const byFirst = new Map<string, string[][]>();
  const asKey = (word: string): string => (key === byVerb ? key({ lemma: word } as Token) : word);
  for (const parts of entries.split(' ').map((entry) =>
    entry
      .replace(/\/\w+$/, '')
      .split('_')
      .map(asKey),
  )) {
    const first = parts[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), parts].sort((a, b) => b.length - a.length),
    );
  }
  return {
    matchAt: (tokens, at) => {
      const token = tokens[at];
      if (!token) return 0;
      const candidates = byFirst.get(key(token)) ?? [];
      const found = candidates.find((parts) =>
        parts.every((part, index) => {
          const other = tokens[at + index];
          return other !== undefined && key(other) === part;
        }),
      );
      return found?.length ?? 0;
    },
  };
}

/** The lists of one language. */
export interface LanguageLists {
  readonly negators: WordList;
  readonly negatingVerbs: WordList;
  readonly notNegated: WordList;
  readonly hedges: WordList;
  readonly weakening: WordList;
  readonly future: WordList;
  readonly conditional: WordList;
  readonly wish: WordList;
  readonly increment: WordList;
  readonly partial: WordList;
  readonly reporting: WordList;
  readonly denying: WordList;
  readonly wishing: WordList;
  readonly prefix: WordList;
  /** Stems of words that say nothing about a theme. */
  readonly generic: ReadonlySet<string>;
}

const NONE = toWordList('');

function listsOf(language: 'en' | 'ru'): LanguageLists {
  const { negatingVerbs, generic, ...surface } = words[language];
  const { say, deny, wish, prefix } = reporting[language];
  const verb = language === 'ru' ? byVerb : byLemma;
  return {
    negators: toWordList(surface.negators),
    notNegated: toWordList(surface.notNegated),
    hedges: toWordList(surface.hedges, byLemma),
    weakening: toWordList(surface.weakening, byLemma),
    future: toWordList(surface.future, byLemma),
    conditional: toWordList(surface.conditional),
    wish: toWordList(surface.wish, byLemma),
    increment: toWordList(surface.increment),
    partial: toWordList(surface.partial),
    negatingVerbs: toWordList(negatingVerbs, byLemma),
    reporting: toWordList(`${say} ${deny} ${wish}`, verb),
    denying: toWordList(deny, verb),
    wishing: toWordList(wish, verb),
    prefix: toWordList(prefix),
    generic: new Set(generic.split(' ').map((word) => stemOf(word.replace(/\/\w+$/, '')))),
  };
}

const empty: LanguageLists = {
  negators: NONE,
  negatingVerbs: NONE,
  notNegated: NONE,
  hedges: NONE,
  weakening: NONE,
  future: NONE,
  conditional: NONE,
  wish: NONE,
  increment: NONE,
  partial: NONE,
  reporting: NONE,
  denying: NONE,
  wishing: NONE,
  prefix: NONE,
  generic: new Set(),
};

const LISTS: Readonly<Record<RuleLanguage, LanguageLists>> = { en: listsOf('en'), ru: listsOf('ru'), other: empty };

/** The word lists of a language; empty ones where no rules for it exist. */
export const listsFor = (language: RuleLanguage): LanguageLists => LISTS[language];
