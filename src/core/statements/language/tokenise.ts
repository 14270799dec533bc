import { nameKeys, nominativeOf } from '../../search/search.ts';
import { conceptOf, phraseAt } from './concepts.ts';
import { readEnglish, type RawToken } from './english.ts';
import { readRussian } from './russian.ts';
import { stemOf } from './stems.ts';
import type { PartOfSpeech, RuleLanguage, Token } from './token.ts';
import { listsFor } from './word-lists.ts';

const TERMLESS = new Set(['mark', 'pronoun', 'determiner', 'preposition', 'conjunction', 'particle', 'auxiliary']);

/** The words of a sentence with what they are compared by; `text` of a token always stands at its offsets. */
export function tokenise(sentence: string, language: RuleLanguage): Token[] {
  const raw = language === 'en' ? readEnglish(sentence) : readRussian(sentence);
  const stems = raw.map(({ lemma }) => stemOf(lemma));
  const { generic } = listsFor(language);
  const tokens: Token[] = [];
  let inPhrase = 0;
  raw.forEach((token, index) => {
    const { text, start, lemma, pos } = token;
    const phrase = inPhrase > 0 ? undefined : phraseAt(stems, index);
    const stem = stems[index] ?? '';
    let term = '';
    if (phrase) {
      term = phrase.concept;
      inPhrase = phrase.length;
    } else if (inPhrase === 0) {
      term = termOf(token, stem, generic);
    }
    inPhrase = Math.max(0, inPhrase - 1);
    const inverse = phrase || pos === 'name' ? undefined : inverseOf(lemma, pos);
    const end = start + text.length;
    tokens.push(
      inverse === undefined
        ? { text, start, end, lemma, term, pos }
        : { text, start, end, lemma, term: inverse, pos, isInverse: true },
    );
  });
  return tokens;
}

function termOf({ text, pos, lemma }: RawToken, stem: string, generic: ReadonlySet<string>): string {
  if (TERMLESS.has(pos) || pos === 'number') return '';
  const concept = conceptOf(stem, pos);
  if (pos === 'name') return concept !== undefined && !/^\p{Lu}{2,}$/u.test(text) ? concept : nameTerm(text);
  if (concept !== undefined) return concept;
  return generic.has(stem) || lemma.length < 2 ? '' : stem;
}

/** “unsigned”, “небезопасный”: the concept of the word without its prefix, where the prefix denies a known one. */
function inverseOf(lemma: string, pos: PartOfSpeech): string | undefined {
  if (pos !== 'adjective' && pos !== 'verb' && pos !== 'adverb' && pos !== 'noun') return undefined;
  const rest = /^(?:un|non-?|не)(\p{L}{4,})$/u.exec(lemma)?.[1];
  if (rest === undefined || conceptOf(stemOf(lemma), pos) !== undefined) return undefined;
  return conceptOf(stemOf(rest), 'adjective') ?? conceptOf(stemOf(rest), 'verb');
}

/** The key of a name, alike in both scripts; what is too short for a key is compared by its letters. */
export function nameTerm(name: string): string {
  const nominative = nominativeOf(name.replace(/['’]s$/u, ''));
  const [key] = nameKeys(nominative);
  return `@${key ?? nominative.toLowerCase()}`;
}
