import type { Token } from '../statements/statements.ts';
import type { ClauseClaim } from './claim.ts';
import type { ClauseSetting } from './clause-setting.ts';

/** A doer is named in at most this many words. */
const LENGTH = 6;

/** “Killed by a sniper”, “caused by a gas cylinder”: what stands behind the “by” of a verb, or null. */
export function agentOf(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  rangeOf: ClauseSetting['rangeOf'],
): ClauseClaim['agent'] {
  const by = tokens.findIndex(({ text }, index) => index > from && index < to && /^by$/i.test(text));
  if (by < 0 || !mayBegin(tokens, by + 1)) return null;
  const verb = tokens.slice(Math.max(from, by - 3), by).findLast(({ pos, term }) => pos === 'verb' && term !== '');
  let end = by + 2;
  while (end < Math.min(to, by + LENGTH) && isPhrase(tokens[end])) end += 1;
  const terms = tokens.slice(by + 1, end).flatMap(({ term }) => (term === '' ? [] : [term]));
  return verb && terms.length > 0 ? { verb: verb.term, terms, range: rangeOf(by + 1, end) } : null;
}

const isPhrase = (token: Token | undefined): boolean =>
  /^(?:noun|name|adjective|determiner|number|particle)$/.test(token?.pos ?? '');

/** “by shelling” is a cause, “by saying no” a manner, “by 12 percent” a measure. */
function mayBegin(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  const isDeed = first?.pos === 'verb' && /ing$/.test(first.text);
  if (isDeed) return !/^(?:noun|name|determiner|pronoun)$/.test(tokens[at + 1]?.pos ?? '');
  return isPhrase(first) && first?.pos !== 'number';
}
