import { settleLine, type RawBlock, type RawPicture } from './canonical.ts';

/**
 * The plain words of a message with the pictures of its page, which says the same: each picture stands behind the block
 * that has the words before it in the page, and where none has, behind the one of the picture before.
 */
export function withPicturesOf(page: readonly RawBlock[], plain: readonly RawBlock[]): RawBlock[] {
  if (page.every(({ pictures }) => pictures === undefined)) return [...plain];
  const words = plain.map(({ text }) => settleLine(text));
  const behind = new Map<number, RawPicture[]>();
  let at = 0;
  for (const { text, pictures = [] } of page) {
    const own = settleLine(text);
    const same = own === '' ? -1 : words.findIndex((each, index) => index >= at && each.includes(own));
    if (same !== -1) at = same;
    for (const each of pictures) behind.set(at, [...(behind.get(at) ?? []), each]);
  }
  return plain.map((block, index) => {
    const pictures = behind.get(index)?.map((each) => ({ ...each, at: block.text.length }));
    return pictures === undefined ? block : { ...block, pictures };
  });
}
