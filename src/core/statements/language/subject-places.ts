import { isBodyWord, isRoleWord } from './role-words.ts';
import { tokenAt, type Token, type TokenRange } from './token.ts';

/** “Mayor Tom Rem, leading the talks said”, “the yard, in a letter, however, said”: the subject before what stands behind a comma. */
export function subjectBefore(tokens: readonly Token[], from: number): TokenRange | undefined {
  const comma = [from - 1, from - 2].find((at) => tokenAt(tokens, at).text === ',') ?? -1;
  const { pos, text } = tokenAt(tokens, comma + 1);
  const isAside = (pos === 'preposition' && comma === from - 1) || (pos === 'verb' && /ing$/.test(text));
  if (!isAside || comma < 1) return undefined;
  const subject = tokens.slice(0, comma);
  const isPlain =
    subject.length <= 8 &&
    subject.every((token) => /^(?:determiner|adjective|noun|name|particle|mark)$/.test(token.pos));
  return isPlain && subject.length > 0 ? { from: 0, to: comma } : undefined;
}

/** “GM, in a statement to workers in Alder, Ost., who were out, said”: the subject that opens the sentence, before a comma and a preposition. */
export function openingSubject(tokens: readonly Token[], before: number): TokenRange | undefined {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const isSetting = /^(?:in|at|during|on|speaking)$/.test(tokenAt(tokens, comma + 1).text);
  return comma > 0 && comma < before - 2 && isSetting ? subjectBefore(tokens, comma + 1) : undefined;
}

/** “The traders Rem blames for it”: a name right behind a noun that is no role. */
export const isOfObject = (tokens: readonly Token[], from: number, at: number): boolean => {
  const before = tokenAt(tokens, at - 1);
  const isPlural =
    before.pos === 'noun' && /^\p{Ll}+s$/u.test(before.text) && !isBodyWord(before.text) && !isRoleWord(before.text);
  const isHead = tokens.slice(from + 1, at - 1).every(({ pos }) => pos === 'adjective');
  return isPlural && isHead && tokenAt(tokens, at).pos === 'name' && tokenAt(tokens, from).pos === 'determiner';
};

/** “For 2036 the auditor expects”, “in the north the army said”: where and when stands before who. */
export function behindSetting(tokens: readonly Token[], from: number, to: number): number {
  if (tokenAt(tokens, from).pos !== 'preposition') return from;
  const start = tokens.findIndex(
    ({ pos }, at) =>
      at > from + 1 &&
      at < to - 1 &&
      pos === 'determiner' &&
      /^(?:noun|name|number)$/.test(tokenAt(tokens, at - 1).pos),
  );
  return start < 0 ? from : start;
}
