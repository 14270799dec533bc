/**
 * A key that the spellings of one name share across scripts and transliteration conventions: Шойгу, Shoigu, Schoigu and
 * Choïgou. It keeps the consonants, in classes of letters that conventions confuse, and a dot where vowels stand. Conventions: ISO 9, BGN/PCGN, DIN 1460 and the German press, the French press, Ukrainian national 2010.
 */

/** Hissing sounds (ж ч ш щ) are one class: English sh, zh, ch; German sch, tsch; French ch, tch, j. */
const HISS = 'S';
/** х and г are heard and written alike (kh, ch, h, g). */
const BACK = 'K';

/** A run of vowels, of any length and kind: conventions differ in all of them, but not in where they stand. */
const VOWEL = '.';

/** Cyrillic letters to classes; й and the signs leave nothing. */
const CYRILLIC: Readonly<Record<string, string>> = {
  б: 'B', в: 'V', г: 'G', ґ: 'G', д: 'D', ж: HISS, з: 'Z', к: 'C', л: 'L', м: 'M', н: 'N', п: 'P', р: 'R', с: 'Z', т: 'T',
  ф: 'V', х: BACK, ц: 'T', ч: HISS, ш: HISS, щ: HISS, ў: 'V', а: VOWEL, е: VOWEL, ё: VOWEL, и: VOWEL, о: VOWEL, у: VOWEL, ы: VOWEL, э: VOWEL, ю: VOWEL, я: VOWEL,
  і: VOWEL, ї: VOWEL, є: VOWEL,
}; // prettier-ignore

/** Latin groups to classes, the longest first; a group with two readings lists both. */
const LATIN: readonly (readonly [group: string, classes: readonly string[]])[] = [
  ['schtsch', [HISS]], ['chtch', [HISS]], ['shch', [HISS]], ['stsch', [HISS]], ['tsch', [HISS]], ['sch', [HISS]], ['tch', [HISS]],
  ['dzh', [HISS]], ['dsch', [HISS]], ['szcz', [HISS]], ['cz', [HISS]], ['sz', [HISS]], ['sh', [HISS]], ['zh', [HISS]],
  ['ch', [HISS, BACK]], ['kh', [BACK]], ['ph', ['V']], ['th', ['T']], ['ts', ['T']], ['tz', ['T']], ['ck', ['C']], ['qu', ['C']],
  ['gue', ['G.']], ['gui', ['G.']], ['ss', ['Z']], ['ks', ['CZ']], ['x', ['CZ']], ['š', [HISS]], ['ž', [HISS]], ['č', [HISS]], ['c', ['C', 'T']],
  ['b', ['B']], ['d', ['D']], ['f', ['V']], ['g', ['G']], ['h', [BACK]], ['j', ['', HISS]], ['k', ['C']], ['l', ['L']], ['m', ['M']],
  ['n', ['N']], ['p', ['P']], ['q', ['C']], ['r', ['R']], ['s', ['Z']], ['t', ['T']], ['v', ['V']], ['w', ['V']], ['z', ['Z', 'T']], ['a', [VOWEL]], ['e', [VOWEL]],
  ['i', [VOWEL]], ['o', [VOWEL]], ['u', [VOWEL]], ['y', [VOWEL]],
]; // prettier-ignore

/** The groups that begin with each letter, in their order. */
const BY_LETTER = Map.groupBy(LATIN, ([group]) => group.charAt(0));

/** More readings than this are not told apart; a name with four ambiguous letters is rare. */
const MAX_KEYS = 8;

/** The keys of a word of one script; several where a convention is ambiguous. Empty for other scripts and short words. */
export function nameKeys(word: string): readonly string[] {
  const small = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ`ʹ]/g, '');
  if (small.length < 3) return [];
  const keys = /^\p{Script=Cyrillic}+$/u.test(small) ? [cyrillicKey(small)] : latinKeys(small);
  return [...new Set(keys.map(settleKey))].filter((key) => key.replace(/[.]/g, '').length > 1);
}

/** Letters written twice for one sound are one in the other script, vowels next to each other one run, and last ones silent. */
const settleKey = (key: string): string =>
  key
    .replace(/([A-Z])\1+/g, '$1')
    .replace(/\.+/g, '.')
    .replace(/\.$/, '');

function cyrillicKey(word: string): string {
  // кс is one letter in other conventions, and дж one sound.
  return [...word.replace(/дж/g, 'ж')].map((letter) => CYRILLIC[letter] ?? '').join('');
}

function latinKeys(word: string): readonly string[] {
  const plain = foldAccents(word);
  if (!/^[a-zšžč]+$/.test(plain)) return [];
  let keys = [''];
  for (let at = 0; at < plain.length;) {
    const letter = plain.charAt(at);
    const [group, classes] = BY_LETTER.get(letter)?.find(([each]) => plain.startsWith(each, at)) ?? [letter, ['']];
    keys = keys.flatMap((key) => classes.map((each) => key + each)).slice(0, MAX_KEYS);
    at += group.length;
  }
  return keys;
}

/** Accents of vowels say nothing about the consonants; the three háček letters do. */
function foldAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/([szc])\u030c/g, (_, letter: string) => ({ s: 'š', z: 'ž', c: 'č' })[letter] ?? letter)
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l');
}
