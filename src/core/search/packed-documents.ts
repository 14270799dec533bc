import { DIGEST, writeDigest, type ContentKey } from './fingerprint.ts';

/** A document as the index takes it. */
export interface IndexDocument extends ContentKey {
  readonly text: string;
}

/** Many documents as a few large values, which cross to another thread much faster than many small ones. */
export interface PackedDocuments {
  readonly count: number;
  /** Title and text of each in UTF-8, each followed by `BETWEEN`; they stand in a room, and are valid until it is used again. */
  readonly texts: Uint8Array;
  /** Ids in UTF-8, one behind the other. */
  readonly ids: Uint8Array<ArrayBuffer>;
  /** The first bytes of the digests of their texts. */
  readonly digests: Uint8Array<ArrayBuffer>;
  /** For each document the bytes of its title, its text and its id, and the number of its language. */
  readonly numbers: Int32Array<ArrayBuffer>;
  readonly languages: readonly string[];
}

/** Numbers of one document. */
const NUMBERS = 4;
/** A byte that no word and no written number holds, so that nothing reaches from one text into the next. */
const BETWEEN = 0;
/** Most bytes of a UTF-16 unit. */
const UNIT = 3;

/** Memory for packed texts, used again for the next ones: to get fresh memory from the system takes longer than to fill it. */
export class Room {
  private bytes: Buffer = Buffer.alloc(0);
  private readonly isShared: boolean;

  /** One that `isShared` is not copied on its way to another thread. */
  constructor(isShared = false) {
    this.isShared = isShared;
  }

  /** Writes titles and texts in turn, each followed by `BETWEEN`, and the bytes of each into the numbers of its document. */
  write(titles: readonly string[], texts: readonly string[], numbers: Int32Array): Uint8Array {
    const units = lengthOf(titles) + lengthOf(texts);
    const most = units * UNIT + texts.length * 2;
    if (most > this.bytes.length) this.bytes = this.fresh(most);
    const { bytes } = this;
    let at = 0;
    for (let index = 0; index < texts.length; index += 1) {
      const title = bytes.write(titles[index] as string, at);
      at += title;
      bytes[at] = BETWEEN;
      at += 1;
      const text = bytes.write(texts[index] as string, at);
      at += text;
      bytes[at] = BETWEEN;
      at += 1;
      numbers[index * NUMBERS] = title;
      numbers[index * NUMBERS + 1] = text;
    }
    return bytes.subarray(0, at);
  }

  private fresh(bytes: number): Buffer {
    return this.isShared ? Buffer.from(new SharedArrayBuffer(bytes)) : Buffer.allocUnsafeSlow(bytes);
  }
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

/** Packs documents in their order; `texts` are their texts. */
export function packDocuments(
  documents: readonly ContentKey[],
  texts: readonly string[],
  room: Room = new Room(),
): PackedDocuments {
  const count = documents.length;
  const numbers = new Int32Array(count * NUMBERS);
  const digests = Buffer.allocUnsafeSlow(count * DIGEST);
  const languages: string[] = [];
  documents.forEach((document, index) => {
    const { textSha256, language = '' } = document;
    writeDigest(textSha256, digests, index * DIGEST);
    let number = languages.indexOf(language);
    if (number === -1) number = languages.push(language) - 1;
    numbers[index * NUMBERS + 3] = number;
  });
  const titles = documents.map(({ title }) => title);
  const ids = packIds(documents, numbers);
  return { count, texts: room.write(titles, texts, numbers), ids, digests, numbers, languages };
}

function packIds(documents: readonly ContentKey[], numbers: Int32Array): Uint8Array<ArrayBuffer> {
  const ids = documents.map(({ id }) => id);
  const joined = ids.join('');
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(joined));
  bytes.write(joined);
  const isAscii = bytes.length === joined.length;
  ids.forEach((id, index) => (numbers[index * NUMBERS + 2] = isAscii ? id.length : Buffer.byteLength(id)));
  return bytes;
}
