import { pick } from './target.ts';

/** Pieces on which readers of text, markup, mail, tables and containers turn. */
const TOKENS = [
  ...['\0', '\r', '\n', '\r\n\r\n', '"', "'", '<', '>', '&', '&#0;', '&#x110000;', '<!--', '-->', ']]>', '<![CDATA['],
  ...['<p>', '</p>', '<table>', '<tr><td>', '<title></title>', '<script>', '<svg>', '<math>', '<template>', '<br/>'],
  ...['---\n', '# ', '> ', '| a | b |\n', '```', '[^1]: ', '*'.repeat(50), '> '.repeat(60), '[['.repeat(60)],
  ...['%PDF-1.7', ' obj', 'endobj', 'stream\n', '/Length 99999999', '/Kids [3 0 R]', '<<', '>>', '/Type /Page', '0 R'],
  ...['--b\r\n', '--b--', 'Content-Type: multipart/mixed; boundary=""', 'charset=utf-7', '=?UTF-8?B?', 'From ', ': '],
  ...['WARC/1.0\r\n', 'Content-Length: -1', 'Content-Length: 9e9', 'HTTP/1.1 200', 'Transfer-Encoding: chunked'],
  ...['-1', '0', '99999999999999999999', '1e309', 'NaN', 'null', '__proto__', 'constructor', '..', '../../x', '/etc'],
  ...['\ufeff', '\u2028', '\u202e', '\u0301', 'é', 'Ж', '😀', '2022-13-45', '+999999-01-01', ';', ',', '\t', '[', '{'],
].map((token) => Buffer.from(token));

type Change = (bytes: Buffer, random: () => number) => Uint8Array;

const at = (bytes: Buffer, random: () => number): number => Math.floor(random() * (bytes.length + 1));
const spanOf = (bytes: Buffer, random: () => number): [start: number, end: number] => {
  const start = at(bytes, random);
  return [start, Math.min(bytes.length, start + Math.ceil(random() ** 3 * bytes.length))];
};

const CHANGES: readonly Change[] = [
  (bytes, random) => {
    const place = Math.floor(random() * bytes.length);
    if (bytes.length > 0) bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
    return bytes;
  },
  (bytes, random) => bytes.fill(Math.floor(random() * 256), ...spanOf(bytes, random)),
  (bytes, random) => bytes.subarray(0, at(bytes, random)),
  (bytes, random) => {
    const [start, end] = spanOf(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  (bytes, random) => {
    const [start, end] = spanOf(bytes, random);
    const times = 1 + Math.floor(random() ** 4 * 60);
    return Buffer.concat([bytes.subarray(0, end), ...Array<Buffer>(times).fill(bytes.subarray(start, end)), bytes.subarray(end)]); // prettier-ignore
  },
  (bytes, random) => {
    const place = at(bytes, random);
    return Buffer.concat([bytes.subarray(0, place), pick(random, TOKENS), bytes.subarray(place)]);
  },
  (bytes, random) => {
    const place = at(bytes, random);
    const token = pick(random, TOKENS);
    return Buffer.concat([bytes.subarray(0, place), token, bytes.subarray(place + token.length)]);
  },
];

/** Longest result of changes, in bytes: faults lie in forms, and long files only take longer. */
const MOST = 256 * 1024;

/** The bytes with one to eight changes, drawn from `random`; never the same array. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let changed: Uint8Array = Buffer.from(bytes);
  for (let left = 1 + Math.floor(random() ** 2 * 8); left > 0; left -= 1)
    changed = pick(random, CHANGES)(Buffer.from(changed), random).subarray(0, MOST);
  return changed;
}
