import { nameKeys, nominativeOf } from '../../search/search.ts';
import { conceptOf, isConcept, phraseAt } from './concepts.ts';
import { readEnglish, type RawToken } from './english.ts';
import { readRussian } from './russian.ts';
import { stemOf } from './stems.ts';
import type { PartOfSpeech, RuleLanguage, Token } from './token.ts';
import { listsFor } from './word-lists.ts';

const TERMLESS = new Set(['mark', 'pronoun', 'determiner', 'preposition', 'conjunction', 'particle', 'auxiliary']);

/** The words of a sentence with what they are compared by; `text` of a token always stands at its offsets. */
export function tokenise(sentence: string, language: RuleLanguage): Token[] {
  const read = language === 'en' ? readEnglish(sentence).map(asQuantifier) : readRussian(sentence);
  const raw = language === 'en' ? withFirstNoun(read) : read;
  const stems = raw.map(({ lemma }) => stemOf(lemma));
  const { generic } = listsFor(language);
  const tokens: Token[] = [];
  const phrases = phraseTerms(raw, stems);
  const isTitle = isTitleCase(raw);
  raw.forEach((token, index) => {
    const { text, start, lemma } = token;
    const term = phrases.get(index) ?? termOf(token, stems[index] ?? '', generic);
    // “Is still in effect” says how it is.
    const isState = phrases.get(index) === 'continue' && token.pos === 'noun';
    const pos = isState ? 'adjective' : isTitle && isConcept(term) && token.pos === 'name' ? 'noun' : token.pos;
    const inverse =
      phrases.has(index) || pos === 'name' ? undefined : inverseOf(/ed$/.test(text) ? text.toLowerCase() : lemma, pos);
    const end = start + text.length;
    tokens.push(
      inverse === undefined
        ? { text, start, end, lemma, term, pos }
        : { text, start, end, lemma, term: inverse, pos, isInverse: true },
    );
  });
  return tokens;
}

/** In a headline of capitals words that are no names look like some. */
function isTitleCase(raw: readonly RawToken[]): boolean {
  const long = raw.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return long.length >= 4 && long.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= long.length * 0.8;
}

/** Words the model takes for names when they begin a sentence. */
const QUANTIFIERS =
  /^(?:Fewer|Some|More|Most|Many|Several|About|Nearly|Around|Almost|Few|Less|Up|Over|Every|Each|No|All|Both|Another|Other|Others|Such)$/;
const asQuantifier = (token: RawToken): RawToken =>
  token.pos === 'name' && QUANTIFIERS.test(token.text) ? { ...token, pos: 'determiner' } : token;

/** Given names that are words of the lists besides. */
const GIVEN = /^(?:Mark|Grant|Rob|March|May|Will|Bill)$/;

/** “Talks began”: at the beginning of a sentence the model takes nouns for names. */
function withFirstNoun(raw: readonly RawToken[]): RawToken[] {
  const first = raw.findIndex(({ pos }) => pos !== 'mark');
  const token = raw[first];
  if (token?.pos !== 'name' || raw[first + 1]?.pos === 'name' || GIVEN.test(token.text)) return [...raw];
  const word = token.text.toLowerCase();
  if (conceptOf(stemOf(word), 'noun', word) === undefined || /^\p{Lu}{2}/u.test(token.text)) return [...raw];
  return raw.map((each, at) => (at === first ? { ...each, pos: 'noun' } : each));
}

/** The verb of a phrase, else its last noun, else its first word of content. */
function bearerOf(words: readonly number[], raw: readonly RawToken[]): number | undefined {
  const is =
    (...kinds: PartOfSpeech[]) =>
    (word: number): boolean =>
      kinds.includes(raw[word]?.pos ?? 'mark');
  return (
    words.find(is('verb')) ??
    words.findLast(is('noun', 'name')) ??
    words.find((word) => !TERMLESS.has(raw[word]?.pos ?? 'mark'))
  );
}

/** Terms of words in phrases: the concept goes to the first word of content, the others have none. */
function phraseTerms(raw: readonly RawToken[], stems: readonly string[]): Map<number, string> {
  const terms = new Map<number, string>();
  for (let at = 0; at < raw.length; at += 1) {
    const phrase = phraseAt(stems, at);
    if (!phrase) continue;
    const words = Array.from({ length: phrase.length }, (_, step) => at + step);
    const bearer = bearerOf(words, raw) ?? at;
    for (const word of words) terms.set(word, word === bearer ? phrase.concept : '');
    at += phrase.length - 1;
  }
  return terms;
}

function termOf({ text, pos, lemma }: RawToken, stem: string, generic: ReadonlySet<string>): string {
  if (TERMLESS.has(pos) || pos === 'number') return '';
  const concept = conceptOf(stem, pos, text.toLowerCase());
  if (pos === 'name') return concept !== undefined && !/^\p{Lu}{2,}$/u.test(text) ? concept : nameTerm(text);
  if (concept !== undefined) return concept;
  // “owns a stake” says something, “his own” does not.
  const isEmpty = generic.has(stem) && !(pos === 'verb' && stem === 'own');
  return isEmpty || lemma.length < 2 ? '' : stem;
}

/** “unsigned”, “небезопасный”: the concept of the word without its prefix, where the prefix denies a known one. */
function inverseOf(lemma: string, pos: PartOfSpeech): string | undefined {
  if (pos !== 'adjective' && pos !== 'verb' && pos !== 'adverb' && pos !== 'noun') return undefined;
  const rest = /^(?:un|non-?|не)(\p{L}{4,})$/u.exec(lemma)?.[1] ?? DENIED_FORM.exec(lemma)?.[1];
  if (rest === undefined || conceptOf(stemOf(lemma), pos) !== undefined) return undefined;
  const known = conceptOf(stemOf(rest), 'adjective') ?? conceptOf(stemOf(rest), 'verb');
  return known ?? (isDenied(lemma) || DENIED_FORM.test(lemma) ? stemOf(rest) : undefined);
}

/** “ineffective”, “invalid”, «неисправен»: words that deny the rest of themselves; many others only look so. */
const DENIED_FORM =
  /^(?:in(?=effective|valid|correct|accurate|adequate|sufficient|complete|secure|eligible|active|dependent)|im(?=proper|possible|perfect|mobile)|ir(?=regular|responsible|relevant)|не(?=исправ|доступ|соверш|оправд|провер|подтвержд|доказ|действител|эффектив|доброкачеств))(\p{L}{4,})$/u;

/** “unlicensed”, “unusable”; not “united”, “undermined” or “unveiled”. */
const isDenied = (lemma: string): boolean =>
  /^un(?!der|i(?!n)|til|veil|lock|load|fold|leash|earth|cover|ravel|dergo)\p{L}+(?:ed|able|ible)$/u.test(lemma);

/** The key of a name, alike in both scripts; what is too short for a key is compared by its letters. */
export function nameTerm(name: string): string {
  const nominative = nominativeOf(name.replace(/['’]s$/u, ''));
  const [key] = nameKeys(nominative);
  return `@${key ?? nominative.toLowerCase()}`;
}
