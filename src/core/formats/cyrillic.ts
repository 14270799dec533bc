/**
 * Relative frequency of letters in Russian prose, in thousandths, with the letters of Ukrainian and Belarusian added low.
 * Source: O. N. Lyashevskaya, S. A. Sharov, frequency dictionary of modern Russian (letter table, rounded).
 */
const FREQUENCY: Readonly<Record<string, number>> = {
  о: 110, е: 85, а: 80, и: 74, н: 67, т: 63, с: 55, р: 47, в: 45, л: 44, к: 35, м: 32, д: 30, п: 28, у: 26, я: 20,
  ы: 19, ь: 17, г: 17, з: 16, б: 16, ч: 14, й: 12, х: 10, ж: 9, ш: 7, ю: 6, ц: 5, щ: 4, э: 3, ф: 3, ъ: 1, ё: 1,
  і: 20, ї: 5, є: 4, ґ: 1, ў: 3,
}; // prettier-ignore

/** What a symbol or a capital after a small letter costs, in the same unit: both are rare in prose and common in a wrong decoding. */
const PENALTY = 60;

/** How much `text` looks like Cyrillic prose, per character; the right decoding of a text has the highest. */
export function cyrillicPlausibility(text: string): number {
  let score = 0;
  let previousSmall = false;
  for (const character of text) {
    const small = character.toLowerCase();
    const frequency = FREQUENCY[small];
    const isSmall = character === small;
    if (frequency !== undefined) score += previousSmall && !isSmall ? -PENALTY : frequency;
    else if (character > '\u007f' && !/[«»„“”—–…№\u00a0’]/u.test(character)) score -= PENALTY;
    previousSmall = frequency !== undefined && isSmall;
  }
  return score / Math.max(1, text.length);
}
