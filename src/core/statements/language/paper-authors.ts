import { isBodyWord, isRoleWord } from './role-words.ts';
import type { SourceMention } from './source-mention.ts';
import type { Token } from './token.ts';

/** What is counted, measured or given out by somebody; a report or a letter speaks for itself. */
const PAPERS =
  /^(?:statements?|data|surveys?|polls?|counts?|tally|figures|statistics|numbers|tests?|estimates?|calculations?|protocols?|list|images|post|release)$/i;
/** These are whose they come from as well. */
const FROM = /^(?:statements?|data|figures|statistics|numbers|release|estimates?)$/i;
/** “A letter seen by the Post” is not the Post's. */
const SEEN = /^(?:seen|obtained|bought|shown|reviewed|read|cited|quoted|published|requested|backed)$/i;

/** The words that name who made a paper: behind the “by” of “tests by a laboratory”, or the “from” of “figures from the ministry”. */
export function authorWords(tokens: readonly Token[]): readonly Token[] | undefined {
  const link = tokens.findIndex(({ text }, at) => at > 0 && /^(?:by|from)$/i.test(text));
  const before = tokens.slice(0, link);
  const papers = /^from$/i.test(tokens[link]?.text ?? '') ? FROM : PAPERS;
  if (link < 0 || !before.some(({ text }) => papers.test(text)) || SEEN.test(before.at(-1)?.text ?? ''))
    return undefined;
  const behind = tokens.slice(link + 1);
  const end = behind.findIndex(
    ({ text, pos }, at) => at > 0 && (pos === 'verb' || /^(?:in|at|on|for|to|,)$/i.test(text)),
  );
  return end < 0 ? behind : behind.slice(0, end);
}

/** A person or a body, and no time or place: “figures from 2030”, “images from the scene”. */
export const isAuthor = ({ name, role, text, kind }: SourceMention): boolean =>
  kind !== 'pronoun' &&
  (name !== null || role !== null || text.split(/\s+/).some((word) => isBodyWord(word) || isRoleWord(word)));
