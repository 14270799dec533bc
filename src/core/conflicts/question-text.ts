import type { RuleLanguage, Token } from '../statements/statements.ts';

/** Longer questions are cut at a word. */
const LENGTH = 110;
const MOVES = /^(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did)$/i;
const NEGATIVE = /^(?:not|n't|n’t|never|no|не|nobody|никто)$/i;

/** The clause as a yes-no question in its own words: “the ferry was not overloaded” gives “Was the ferry overloaded?” */
export function questionFrom(tokens: readonly Token[], language: RuleLanguage): string {
  const own = tokens.filter(({ text }) => !/^[“”"«»()‘’]$/.test(text) && !NEGATIVE.test(text));
  const words = trim(own);
  // Without a subject there is nothing to ask about.
  if (words.length === 0 || (language === 'en' && (words[0]?.pos === 'auxiliary' || words[0]?.pos === 'verb')))
    return '';
  if (language !== 'en') return `${capital(cut(textOf(words)))}?`;
  const at = words.findIndex(({ pos, text }) => pos === 'auxiliary' || MOVES.test(text));
  if (at > 0) {
    const [moved] = words.slice(at, at + 1);
    return `${capital(cut(`${moved?.text ?? ''} ${lower(words)}${textOf(words.slice(1, at))} ${textOf(words.slice(at + 1))}`.replace(/\s+/g, ' ')))}?`;
  }
  const verb = words.findIndex(({ pos }) => pos === 'verb');
  if (verb <= 0) return `${capital(cut(textOf(words)))}?`;
  const past = /ed$|(?:ank|old|ent|old|eft|ook|ame|aw|ound|ost|ept|ade|aid|an|ew)$/i.test(words[verb]?.text ?? '');
  const auxiliary = past ? 'Did' : /s$/.test(words[verb]?.text ?? '') ? 'Does' : 'Do';
  return `${auxiliary} ${cut(`${lower(words)}${textOf(words.slice(1, verb))} ${words[verb]?.lemma ?? ''} ${textOf(words.slice(verb + 1))}`.replace(/\s+/g, ' '))}?`;
}

/** The first word as it stands inside a sentence, with a space behind it. */
const lower = (words: readonly Token[]): string =>
  `${words[0]?.pos === 'name' ? words[0].text : (words[0]?.text.toLowerCase() ?? '')} `;

function trim(tokens: readonly Token[]): Token[] {
  let [from, to] = [0, tokens.length];
  while (
    from < to &&
    (/^(?:mark|conjunction|adverb|particle|preposition)$/.test(tokens[from]?.pos ?? '') ||
      /^(?:that|what|who|which)$/i.test(tokens[from]?.text ?? ''))
  )
    from += 1;
  while (to > from && (tokens[to - 1]?.pos === 'mark' || tokens[to - 1]?.pos === 'conjunction')) to -= 1;
  return tokens.slice(from, to);
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, start }, index) => (index > 0 && start > (tokens[index - 1]?.end ?? start) ? ` ${text}` : text))
    .join('');
}

function cut(text: string): string {
  const plain = text
    .trim()
    .replace(/\s+([,;:.])/gu, '$1')
    .replace(/\s+/g, ' ')
    .replace(/[,;:.!?—–-]+$/u, '');
  if (plain.length <= LENGTH) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', LENGTH))} …`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
