/** Something the palette offers. */
export interface PaletteItem {
  readonly id: string;
  readonly title: string;
  /** What stands beside the title: a shortcut, a publisher, a count. */
  readonly beside: string;
  /** Both, in the letters they are compared by. */
  readonly letters: string;
  readonly run: () => void;
}

/** What the palette offers under one heading. */
export interface PaletteSection {
  /** The heading. */
  readonly id: string;
  readonly items: readonly PaletteItem[];
}

/** Entries of one heading, beyond which the search or the view itself is the better way. */
const MOST = 7;

/** Letters as they are compared: without case, accents and the difference of ё and е. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** An item, its letters made ready once: there may be ten thousand, and they are looked through with every key. */
export const toPaletteItem = (item: Omit<PaletteItem, 'letters'>): PaletteItem => ({
  ...item,
  letters: plain(`${item.title} ${item.beside}`),
});

/**
 * The sections with what all words of `text` are found in, the best first: where a title begins with them, then where a
 * word does, then anywhere. Without words each section keeps its own order.
 */
export function filterSections(sections: readonly PaletteSection[], text: string): readonly PaletteSection[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return sections
    .map(({ id, items }) => ({ id, items: words.length === 0 ? items.slice(0, MOST) : bestOf(items, words) }))
    .filter(({ items }) => items.length > 0);
}

function bestOf(items: readonly PaletteItem[], words: readonly string[]): readonly PaletteItem[] {
  return items
    .map((item) => ({ item, rank: rankOf(item.letters, words) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, MOST)
    .map(({ item }) => item);
}

/** 0 where a word is missing. */
function rankOf(letters: string, words: readonly string[]): number {
  let rank = letters.startsWith(words.join(' ')) ? 3 * words.length : 0;
  for (const word of words) {
    const at = letters.indexOf(word);
    if (at === -1) return 0;
    const opens = at === 0 || /[^\p{L}\p{N}]/u.test(letters[at - 1] ?? '') || letters.includes(` ${word}`);
    rank += opens ? 2 : 1;
  }
  return rank;
}
