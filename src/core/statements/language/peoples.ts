import { tokenAt, type Token } from './token.ts';

/** Endings by which English names people by where they are from, and names that have none of them. */
const PEOPLE =
  /^(?:\p{Lu}\p{Ll}+(?:ians|ans|ards|landers|aqis|anis|aelis|enis|aitis)|Britons|Kurds|Turks|Arabs|Jews|Serbs|Croats|Czechs|Poles|Danes|Swedes|Finns|Greeks|Slovaks|Uzbeks|Tamils|Sikhs|Muslims|Scots|Zealanders|Filipinos)$/u;

/** “About 200 North Koreans fled”: whether the names behind a figure are those of a people. */
export function isPeople(tokens: readonly Token[], to: number): boolean {
  let last = to;
  if (/^of$/i.test(tokenAt(tokens, last).text)) last += 1;
  while (tokenAt(tokens, last).pos === 'name' && tokenAt(tokens, last + 1).pos === 'name') last += 1;
  return PEOPLE.test(tokenAt(tokens, last).text) && !/^(?:noun|name)$/.test(tokenAt(tokens, last + 1).pos);
}

/** “A mother of 12”: so many children she has. */
export const isParentOf = (tokens: readonly Token[], from: number): boolean =>
  /^of$/i.test(tokenAt(tokens, from - 1).text) &&
  /^(?:mother|father|mum|mom|dad|grandmother|grandfather)$/i.test(tokenAt(tokens, from - 2).text);
