import type { Block } from '../../domain/archive-document.ts';
import lists from './language/lexicons/furniture.json' with { type: 'json' };
import { posterOf } from './posts.ts';

/** What a block is for. Only `body`, `headline` and `footnote` hold statements; the rest is told apart and left out. */
export type BlockRole = 'headline' | 'body' | 'footnote' | 'caption' | 'label' | 'repeat' | 'teaser' | 'furniture';

/** A block with its role; `note` is the mark of a footnote. */
export interface RoledBlock {
  readonly block: Block;
  readonly role: BlockRole;
  readonly note: string | null;
}

/** A pattern begins where a word does: “four workers” is no “our work”. */
const LINES = lists.lines.map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, 'iu'));
/** What stands behind one of these, past the middle of a page, is no part of the article any more. */
const TAIL =
  /^(?:our podcast|sign up|a message from|previous article|next article|exit mobile|read more|related\b|subscribe|support (?:us|the)|читайте также|подпис|©|no time to read)/iu;
/** Below this share of a document a line of furniture opens no tail: banners stand at the top too. */
const TAIL_FROM = 0.45;
/** Longer blocks are told apart by what they say, not by a word of the lists. */
const FURNITURE_LENGTH = 260;
const NOTE_LABEL = /^[-–•*\s]*\[?\s*([⁰¹²³⁴-⁹]+|\d{1,4})\s*\]?(?:\(#?[^)]*\))?\s*$/u;
const CAPTION = /(?:\s\/\s.*){2,}$|^(?:photo|image|picture|фото)\b/iu;
const ENDS_SENTENCE = /[.!?…][”"»’')\]]*[⁰¹²³⁴-⁹]*\s*$/u;
/** A headline is no longer than this, in characters. */
const HEADLINE_LENGTH = 200;

/** Gives every block of a page its role: the article itself, its headlines and notes, and what a page puts around it. */
export function roleBlocks(text: string, blocks: readonly Block[], title: string): RoledBlock[] {
  const seen = new Set<string>();
  const roled: RoledBlock[] = [];
  let isTail = false;
  let note: string | null = null;
  blocks.forEach((block, index) => {
    const words = text.slice(block.start, block.end);
    isTail ||= index > 1 && block.start > text.length * TAIL_FROM && TAIL.test(words);
    const label = NOTE_LABEL.exec(words)?.[1];
    const role =
      label !== undefined && block.kind !== 'footnote'
        ? 'label'
        : roleOf({
            block,
            words,
            index,
            isTail,
            note,
            title,
            seen,
            hasBody: roled.some((each) => each.role === 'body'),
          });
    const repeats = seen.has(words) && role !== 'furniture' && role !== 'label';
    roled.push({ block, role: repeats ? 'repeat' : role, note: role === 'footnote' ? (block.label ?? note) : null });
    seen.add(words);
    note = label === undefined ? null : fromRaised(label);
  });
  return roled.map((each, index) =>
    each.role === 'teaser' && !roled.slice(index + 1).some(({ role }) => role === 'body')
      ? { ...each, role: 'furniture' }
      : each,
  );
}

interface Looked {
  readonly block: Block;
  readonly words: string;
  readonly index: number;
  readonly isTail: boolean;
  readonly note: string | null;
  readonly title: string;
  readonly seen: ReadonlySet<string>;
  readonly hasBody: boolean;
}

function roleOf({ block, words, isTail, note, title, hasBody }: Looked): BlockRole {
  if (block.kind === 'footnote' || (note !== null && words.length < 400)) return 'footnote';
  if (isTail || (words.length < FURNITURE_LENGTH && LINES.some((line) => line.test(words)))) return 'furniture';
  if (CAPTION.test(words)) return 'caption';
  return isHeadline({ block, words, title, hasBody }) ? 'headline' : bodyRole(block, words, hasBody);
}

/** The title, a heading before the text, or a short question before it. */
function isHeadline({ block, words, title, hasBody }: Pick<Looked, 'block' | 'words' | 'title' | 'hasBody'>): boolean {
  if (words === title || (block.kind === 'heading' && !hasBody)) return true;
  return !hasBody && words.length <= HEADLINE_LENGTH && words.endsWith('?');
}

function bodyRole(block: Block, words: string, hasBody: boolean): BlockRole {
  if (ENDS_SENTENCE.test(words) || /[,:][”"»]?$/.test(words) || posterOf(words) !== null) return 'body';
  if (block.kind === 'heading') return 'headline';
  if (words.split(' ').length < 3) return 'label';
  const isShort = words.length <= HEADLINE_LENGTH;
  return isShort && (!hasBody || block.kind === 'paragraph') ? 'headline' : 'body';
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits as plain ones: `⁷²⁵` is note 725. */
export const fromRaised = (label: string): string =>
  [...label].map((digit) => (RAISED.includes(digit) ? String(RAISED.indexOf(digit)) : digit)).join('');

/** “SARNEN, March 14 (Coast Wire) -”: where and by whom a report was sent; none of its words are said in it. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.'’-]{2,}(?: \p{Lu}[\p{Lu}.'’-]+){0,3}|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}(?=[^.!?]{0,40}\())(?:(?:, | )[^.!?()—–-]{1,30})?(?:\s*\([^()]{2,40}\))?\s+[-–—]{1,2}\s+(?=\S)/u;

/** «ЛУГА, 16 мая. /Волна/.», «ЛУГА, 16 мая — Волна.»: the same as Russian agencies write it. */
const RUSSIAN_DATELINE =
  /^\p{Lu}[\p{Lu}-]{2,}(?:[ -]\p{Lu}[\p{Lu}-]+)*,\s\d{1,2}\s(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?:\s\d{4})?(?:\.?\s*[/(](?<bracketed>[^/()]{2,40})[/)]\.?(?:\s*[-–—])?|\s*[-–—]\s*(?<dashed>[^.]{2,30})\.)\s+(?=\S)/u;

/** «Луга. 16 мая. ВОЛНА - », «16 мая. Volna.ru - »: the same as other Russian agencies write it. */
const DATED_LINE =
  /^(?:\p{Lu}\p{L}+(?:[ -]\p{L}+){0,2}\.\s)?\d{1,2}\s(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?:\s\d{4}(?: года)?)?\.\s+(?<named>\p{Lu}[\p{L}.-]{2,24})(?:\s[-–—]\s\p{Lu}[\p{Lu} ]+)?\s[-–—]\s+(?=\S)/u;

/** The agency a dateline names in brackets: “SARNEN (Coast Wire) -”; null where there is none. */
export const agencyOf = (text: string): string | null =>
  (/\(([^()]{2,40})\)\s+[-–—]{1,2}\s+$/u.exec(DATELINE.exec(text)?.[0] ?? '')?.[1] ?? russianAgency(text))?.trim() ??
  null;

function russianAgency(text: string): string | undefined {
  const { bracketed, dashed } = RUSSIAN_DATELINE.exec(text)?.groups ?? {};
  return bracketed ?? dashed ?? DATED_LINE.exec(text)?.groups?.['named'];
}

/** The text with spaces for a dateline at its beginning. */
export const withoutDateline = (text: string): string =>
  text.replace([RUSSIAN_DATELINE, DATED_LINE].find((line) => line.test(text)) ?? DATELINE, (dateline) =>
    ' '.repeat(dateline.length),
  );

const NOTE_MARKS = /[⁰¹²³⁴-⁹]+|\[\^?\d{1,4}\](?!\()/gu;

/** The text with spaces for the marks of notes, so that offsets hold and no mark is read as a word. */
export const withoutNoteMarks = (text: string): string => text.replace(NOTE_MARKS, (mark) => ' '.repeat(mark.length));

/** The marks of the notes a text refers to, in order. */
export function noteMarks(text: string): string[] {
  return [...text.matchAll(NOTE_MARKS)].map(([mark]) => fromRaised(mark.replace(/[[\]^]/g, '')));
}
