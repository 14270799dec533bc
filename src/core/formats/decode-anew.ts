/** The character for what could not be decoded. */
const LOST = '\ufffd';
/** Bytes that begin a character of two, in every encoding of the web platform that has such. */
const LEADS = { from: 0x81, to: 0xfe } as const;
const TRAILS = { from: 0x30, to: 0xfe } as const;

/** Bytes of each character of an encoding; null for one that is written by a rule. */
type Table = ReadonlyMap<string, readonly number[]>;
const tables = new Map<string, Table>();

/**
 * The words that the same bytes are in another encoding: `text` was decoded from `from`, and is decoded from `to` instead
 * (both WHATWG labels). Characters that `from` has no bytes for stay: they were written by their names (`&mdash;`). What is
 * cut off at either end is left out.
 */
export function decodeAnew(text: string, from: string, to: string): string {
  const encode = encoderOf(new TextDecoder(from).encoding);
  const decoder = new TextDecoder(to, { ignoreBOM: true });
  let anew = '';
  let bytes: number[] = [];
  const flush = (): void => {
    anew += decoder.decode(Uint8Array.from(bytes));
    bytes = [];
  };
  for (const character of text.normalize('NFC')) {
    const own = encode(character);
    if (own) {
      for (const byte of own) bytes.push(byte);
      continue;
    }
    flush();
    anew += character;
  }
  flush();
  return trimLost(anew).normalize('NFC');
}

const trimLost = (text: string): string => text.replace(/^\ufffd+|\ufffd+$/gu, '');

function encoderOf(encoding: string): (character: string) => readonly number[] | undefined {
  if (encoding === 'utf-8') return (character) => [...Buffer.from(character)];
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return (character) => {
      const bytes = Buffer.from(character, 'utf16le');
      return [...(encoding === 'utf-16be' ? bytes.swap16() : bytes)];
    };
  let table = tables.get(encoding);
  if (table === undefined) tables.set(encoding, (table = makeTable(encoding)));
  const known = table;
  return (character) => known.get(character);
}

/** Every character of one byte, and of two where the encoding has such; the first bytes that give one count. */
function makeTable(encoding: string): Table {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const table = new Map<string, readonly number[]>();
  const put = (bytes: readonly number[]): boolean => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (character.includes(LOST) || [...character].length !== 1) return false;
    if (!table.has(character)) table.set(character, bytes);
    return true;
  };
  const single = new Set(Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => put([byte])));
  for (let lead: number = LEADS.from; lead <= LEADS.to; lead += 1) {
    if (single.has(lead)) continue;
    for (let trail: number = TRAILS.from; trail <= TRAILS.to; trail += 1) put([lead, trail]);
  }
  return table;
}
