import type { Block, BlockKind, CanonicalText } from '../../domain/archive-document.ts';
import type { KeptPicture, Picture, PictureRefusal } from '../../domain/picture.ts';
import { sha256OfText } from '../storage/storage.ts';

/** A block as a format reader finds it, before white space is settled. */
export interface RawBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number;
  readonly label?: string;
  /** Number of the page it begins on, where the document has pages. */
  readonly page?: number;
  /** The name other parts of the file refer to it by; not kept. */
  readonly id?: string;
  /** In their order; a block can hold pictures and no words. */
  readonly pictures?: readonly RawPicture[];
}

/** A picture as a format reader finds it. */
export interface RawPicture {
  /** Where its bytes are: an address of a page, or what the reader of a format calls them. */
  readonly source: string;
  /** The words that stand for it. */
  readonly alt: string;
  /** Count of UTF-16 units of its block's text before it, 0 where those are words of other pictures alone. */
  readonly at: number;
}

/** What became of a picture, before its place is settled. */
export type TakenPicture = Omit<KeptPicture, 'place'> | { readonly alt: string; readonly refused: PictureRefusal };

/** Between two blocks of a canonical text. */
const SEPARATOR = '\n\n';

/** Zero-width and soft-hyphen characters that change what is found but not what is read. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
// eslint-disable-next-line no-control-regex -- control characters are what it removes
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/** One line: NFC, no control or invisible characters, every run of white space one space, none at the ends. */
export function settleLine(text: string): string {
  return text.toWellFormed().replace(CONTROL, '').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim().normalize('NFC');
}

function settlePreformatted(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => settleLine(line.replace(/^[ \t]+/, '')));
  return lines
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Decides what becomes of a picture; null where it leaves no trace. */
export type TakePicture = (raw: RawPicture) => TakenPicture | null;

/**
 * Freezes blocks into a canonical text: NFC, blocks separated by one blank line, passages numbered from 1.
 * Blocks without words are dropped, and their pictures go to the block that follows. The rules are written down in docs/archive-format.md.
 */
export function toCanonicalText(raw: readonly RawBlock[], take: TakePicture = () => null): CanonicalText {
  const blocks: Block[] = [];
  const parts: string[] = [];
  let offset = 0;
  let number = 0;
  let waiting: Picture[] = [];
  for (const { kind, text, level, label, page, pictures = [] } of raw) {
    const settled = kind === 'preformatted' ? settlePreformatted(text) : settleLine(text);
    waiting.push(...placed(pictures, settled === '' ? '' : text, take));
    if (settled === '') continue;
    const start = offset;
    const end = start + settled.length;
    const isPassage = kind !== 'heading';
    if (isPassage) number += 1;
    blocks.push({
      kind,
      start,
      end,
      number: isPassage ? number : null,
      ...(level === undefined ? {} : { level }),
      ...(label === undefined ? {} : { label }),
      ...(page === undefined ? {} : { page }),
      ...(waiting.length === 0 ? {} : { pictures: waiting }),
    });
    waiting = [];
    parts.push(settled);
    offset = end + SEPARATOR.length;
  }
  hangOnLast(blocks, waiting);
  const text = parts.join(SEPARATOR);
  return { text, sha256: sha256OfText(text), blocks };
}

/** Pictures before the words of their block, or after them where some of these stand before the picture. */
function placed(pictures: readonly RawPicture[], text: string, take: TakePicture): Picture[] {
  return pictures.flatMap((each) => {
    const taken = take(each);
    const place = text.slice(0, each.at).trim() === '' ? 'before' : 'after';
    return taken === null ? [] : [{ place, ...taken }];
  });
}

/** Pictures that no words follow stand after the last ones; a document without words shows none. */
function hangOnLast(blocks: Block[], waiting: readonly Picture[]): void {
  const last = blocks.pop();
  if (last === undefined) return;
  const after = waiting.map((each): Picture => ({ ...each, place: 'after' }));
  const pictures = [...(last.pictures ?? []), ...after];
  blocks.push(pictures.length === 0 ? last : { ...last, pictures });
}
