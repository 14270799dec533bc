/**
 * Case endings of Russian and Ukrainian names, longest first. Only what can be told from the letters: surnames in -ов,
 * -ев, -ин, -ский and feminine ones, and given names of the common declensions.
 */
const ENDINGS: readonly (readonly [ending: RegExp, nominative: string])[] = [
  [/(ов|ев|ёв|ин|ын|ів|їв)(?:а|у|ым|им|е|і|ой|ою|ы|ых|ыми|ими|их)$/u, '$1'],
  [/(ск|цк|зьк|ськ|цьк)(?:ого|ому|им|ом|ая|ой|ую|ою|ий|ой|ої|ій|а|у)$/u, '$1'],
  [/([бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|ым|е|ою|ей|ой|ові|еві|ам|ами|ах|и|ы)$/u, '$1'],
];

/** The word as it would stand in the nominative, as far as its ending tells; other words come back unchanged. */
export function nominativeOf(name: string): string {
  const small = name.toLowerCase();
  if (!/^\p{Script=Cyrillic}{4,}$/u.test(small)) return small;
  const found = ENDINGS.find(([ending]) => ending.test(small));
  return found ? small.replace(found[0], found[1]) : small;
}
