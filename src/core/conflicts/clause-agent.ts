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

/** Verbs that say of their subject that it is the cause, with the particle some of them need. */
const CAUSING: readonly (readonly [verb: RegExp, particle: RegExp | null])[] = [
  [/^(?:cause|trigger|spark|provoke|unleash|ignite|prompt)$/, null],
  [/^(?:set|touch)$/, /^off$/],
  [/^bring$/, /^(?:down|about)$/],
  [/^lead$/, /^to$/],
  [/^result$/, /^in$/],
  [/^(?:вызва(?:л|ла|ло|ли)|спровоцировал[аои]?|привел[аои]?)$/u, null],
];

/** “Heavy snow brought down the roof”, “the slide was triggered by rain”: the cause, or null. */
export function causeTold(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  rangeOf: ClauseSetting['rangeOf'],
): ClauseClaim['agent'] {
  const at = tokens.findIndex(
    ({ lemma, pos }, index) =>
      index >= from &&
      index < to &&
      (pos === 'verb' || /^[а-я]/u.test(lemma)) &&
      CAUSING.some(
        ([verb, particle]) =>
          verb.test(lemma) &&
          (particle === null || tokens.slice(index + 1, index + 4).some(({ text }) => particle.test(text))),
      ),
  );
  if (at < 0) return null;
  const isPassive = tokens.slice(Math.max(from, at - 3), at).some(({ lemma }) => lemma === 'be');
  const by = tokens.findIndex(
    ({ text }, index) => index > at && index < Math.min(to, at + LENGTH) && /^by$/i.test(text),
  );
  if (isPassive) return by < 0 ? null : phraseFrom(tokens, { from: by + 1, to }, rangeOf);
  const start = tokens.slice(from, at).findIndex(({ pos }) => /^(?:noun|name|adjective|determiner|verb)$/.test(pos));
  return start < 0 || at - from - start > 10 ? null : phraseFrom(tokens, { from: from + start, to: at }, rangeOf);
}

/** The words of a cause from there on, without the particles before it. */
export function phraseFrom(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  rangeOf: ClauseSetting['rangeOf'],
): ClauseClaim['agent'] {
  let first = from;
  while (first < to && /^(?:of|to|not|that|with)$/i.test(tokens[first]?.text ?? '')) first += 1;
  if (/^not$/i.test(tokens[first - 1]?.text ?? '')) return null;
  const own = tokens.slice(first, Math.min(to, first + LENGTH));
  const end = own.findIndex(({ text, pos }) => /^[,.;:]$/.test(text) || pos === 'conjunction');
  const terms = (end < 0 ? own : own.slice(0, end)).flatMap(({ term }) => (term === '' ? [] : [term]));
  const last = first + (end < 0 ? own.length : end);
  return terms.length > 0 ? { verb: 'cause', terms, range: rangeOf(first, last) } : null;
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
