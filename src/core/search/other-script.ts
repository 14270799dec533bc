/** Cyrillic letters in Latin ones, as BGN/PCGN and the press write them. */
const TO_LATIN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'y', к: 'k',
  л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}; // prettier-ignore

/** Latin groups in Cyrillic letters, the longest first. */
const TO_CYRILLIC: readonly (readonly [string, string])[] = [
  ['shch', 'щ'], ['sch', 'щ'], ['tsch', 'ч'], ['yo', 'е'], ['yu', 'ю'], ['ya', 'я'], ['ju', 'ю'], ['ja', 'я'], ['zh', 'ж'], ['kh', 'х'], ['ts', 'ц'],
  ['ch', 'ч'], ['sh', 'ш'], ['ph', 'ф'], ['iy', 'ий'], ['ck', 'к'], ['a', 'а'], ['b', 'б'], ['c', 'ц'], ['d', 'д'], ['e', 'е'], ['f', 'ф'], ['g', 'г'], ['h', 'х'],
  ['i', 'и'], ['j', 'й'], ['k', 'к'], ['l', 'л'], ['m', 'м'], ['n', 'н'], ['o', 'о'], ['p', 'п'], ['q', 'к'], ['r', 'р'], ['s', 'с'], ['t', 'т'],
  ['u', 'у'], ['v', 'в'], ['w', 'в'], ['x', 'кс'], ['y', 'ы'], ['z', 'з'],
]; // prettier-ignore

/** What one typed on the other keyboard: the letters of the keys in the Russian layout. */
const KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбю';

/** Words in the other script, in the ways they may be written there; empty where a word is of neither script. */
export function otherScripts(words: readonly string[]): ReadonlyMap<string, string>[] {
  const ways = [toLatin, toCyrillic, (word: string) => toCyrillic(word)?.replaceAll('ы', 'й'), toOtherKeys];
  return ways.flatMap((way) => {
    const changed = words.flatMap((word) => {
      const other = way(word.toLowerCase());
      return other === undefined || other === '' ? [] : [[word, other] as const];
    });
    return changed.length > 0 ? [new Map(changed)] : [];
  });
}

function toLatin(word: string): string | undefined {
  if (!/^\p{Script=Cyrillic}+$/u.test(word)) return undefined;
  return [...word].map((letter) => TO_LATIN[letter] ?? '').join('');
}

function toCyrillic(word: string): string | undefined {
  if (!/^[a-z]+$/.test(word)) return undefined;
  let found = '';
  for (let at = 0; at < word.length;) {
    const [group, letter] = TO_CYRILLIC.find(([each]) => word.startsWith(each, at)) ?? [word[at] ?? '', ''];
    found += letter;
    at += group.length;
  }
  return found;
}

function toOtherKeys(word: string): string | undefined {
  const [from, to] = /^[a-z]+$/.test(word) ? [KEYS, RUSSIAN_KEYS] : [RUSSIAN_KEYS, KEYS];
  const letters = [...word].map((letter) => to[from.indexOf(letter)]);
  const typed = letters.every((letter) => letter !== undefined) ? letters.join('') : undefined;
  return typed !== undefined && /^\p{L}+$/u.test(typed) ? typed : undefined;
}
