import { toHash, toQuestionHash, toReadHash } from '../data/routes.ts';

/**
 * Links in notes are Markdown links whose address names what they lead to: `document:ID`, `document:ID@START-END` for
 * words of it, `statement:ID@START-END`, `question:ID` and `note:ID`.
 */
export type NoteLink = `${'document' | 'statement' | 'question' | 'note'}:${string}`;

const LINK = /^(document|statement|question|note):([\w.:%-]+?)(?:@(\d{1,9})-(\d{1,9}))?$/u;

/** The place in the app that a note's link leads to; null for any other address, which leads nowhere. */
export function toLinkHash(address: string): string | null {
  const [, kind, id, start, end] = LINK.exec(address) ?? [];
  if (id === undefined) return null;
  const at = start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) };
  switch (kind) {
    case 'question':
      return toQuestionHash(id);
    case 'note':
      return toHash({ name: 'notebook', tab: '', note: id });
    default:
      return toReadHash(id, at);
  }
}

/** A link as Markdown, its words without what would end it. */
export function toLinkMarkdown(words: string, address: NoteLink): string {
  return `[${words.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ')}](${address})`;
}
