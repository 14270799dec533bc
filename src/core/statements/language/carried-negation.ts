import type { Clause } from './clauses.ts';
import type { Negation } from './negation.ts';
import { tokenAt, type RuleLanguage, type Token } from './token.ts';

/**
 * A negation of the clause before that goes on in this one: “did not close or sell the pier”, “does not, in truth, require it”, “doesn’t
 * “see any reason””, “no way that they will pay”. Undefined where the clause stands by itself. Only for English.
 */
export function carriedInto(
  tokens: readonly Token[],
  [from, to]: Clause,
  before: { readonly range: Clause; readonly negations: readonly Negation[] } | undefined,
  language: RuleLanguage,
): Negation | undefined {
  const last = before?.negations.at(-1);
  if (language !== 'en' || !before || !last || before.range[1] !== from) return undefined;
  const reached = tokens.slice(last.at + 1, from);
  const isWord = NEGATORS.test(tokenAt(tokens, last.at).text);
  const goesOn =
    isWord &&
    endsAt(tokens, last, from) &&
    (isAlternative(tokens, before.range, [from, to]) || isOpen(reached, tokens, from));
  return goesOn || isNoWay(reached, tokens, { at: last.at, from }) ? { at: last.at, from, to } : undefined;
}

const NEGATORS = /^(?:not|n['’]t|never|no|nobody|none|neither|cannot)$/i;

/** Whether what is negated reaches to the end of its clause, but for marks. */
const endsAt = (tokens: readonly Token[], { to }: Negation, from: number): boolean =>
  tokens.slice(to, from).every(({ pos }) => pos === 'mark');

/**
 * “… or sell the pier”, “were any sources | or methods discussed”: another thing that is not so, without a subject of its own;
 * not “or police would have found it”, “or else it sinks”.
 */
function isAlternative(tokens: readonly Token[], before: Clause, [from, to]: Clause): boolean {
  if (!/^or$/i.test(tokenAt(tokens, from).text)) return false;
  const own = tokens.slice(from + 1, to).filter(({ pos }) => pos !== 'mark');
  if (own[0]?.pos === 'verb') return true;
  const asked = tokens.slice(...before);
  const isInverted =
    asked.some(({ pos }) => pos === 'auxiliary') && !asked.some(({ pos }) => pos === 'verb' || pos === 'adjective');
  return isInverted && own.length === 2 && own[0]?.pos === 'noun' && own[1]?.pos === 'verb';
}

/** Nothing is negated yet: “does n’t | “see any reason”, “does not, in truth | , require it”. */
function isOpen(reached: readonly Token[], tokens: readonly Token[], from: number): boolean {
  const next = tokens.slice(from, from + 4).find(({ pos }) => pos !== 'mark' && pos !== 'adverb');
  if (next?.pos !== 'verb') return false;
  if (reached.every(({ pos }) => pos === 'mark')) return true;
  return reached[0]?.text === ',' && tokenAt(tokens, from).text === ',';
}

/** “No way that they will pay”; not “he saw no way, so he jumped”. */
const isNoWay = (
  reached: readonly Token[],
  tokens: readonly Token[],
  { at, from }: { at: number; from: number },
): boolean =>
  /^no$/i.test(tokenAt(tokens, at).text) &&
  reached[0]?.text === 'way' &&
  reached.slice(1).every(({ pos, text }) => pos === 'mark' || text === 'that') &&
  [reached.at(-1), tokenAt(tokens, from)].some((token) => token?.text === 'that');
