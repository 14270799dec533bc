import { writeFingerprint, type ContentKey } from './fingerprint.ts';
import { FINGERPRINT } from './segment-format.ts';

/** A document as the index takes it. */
export interface IndexDocument extends ContentKey {
  readonly text: string;
}

/** Many documents as a few large values, which cross to another thread much faster than many small ones. */
export interface PackedDocuments {
  readonly count: number;
  /** Title and text of each in UTF-16 units, each followed by `BETWEEN`; they stand in a room, and are valid until it is used again. */
  readonly units: Uint16Array;
  /** Ids in UTF-8, one behind the other. */
  readonly ids: Uint8Array<ArrayBuffer>;
  readonly fingerprints: Uint8Array<ArrayBuffer>;
  /** For each document the length of its title and text in UTF-16 units, of its id in bytes, and the number of its language. */
  readonly numbers: Int32Array<ArrayBuffer>;
  readonly languages: readonly string[];
}

/** Numbers of one document. */
export const NUMBERS = 4;
/** A unit that no word and no written number holds, so that nothing reaches from one text into the next. */
const BETWEEN = 0;
const UNIT = 2;

/** Memory for packed texts, used again for the next ones: to get fresh memory from the system takes longer than to fill it. */
export class Room {
  private bytes: Buffer = Buffer.alloc(0);
  private readonly isShared: boolean;

  /** One that `isShared` is not copied on its way to another thread. */
  constructor(isShared = false) {
    this.isShared = isShared;
  }

  /** Writes texts one behind the other, each followed by `BETWEEN`. */
  write(texts: readonly string[]): Uint16Array {
    const length = texts.reduce((sum, text) => sum + text.length + 1, 0);
    if (length * UNIT > this.bytes.length) this.bytes = this.fresh(length * UNIT * 2);
    const { bytes } = this;
    const units = new Uint16Array(bytes.buffer, 0, length);
    let at = 0;
    for (let index = 0; index < texts.length; index += 1) {
      const text = texts[index] as string;
      if (text.length > 0) bytes.write(text, at * UNIT, 'utf16le');
      at += text.length;
      units[at] = BETWEEN;
      at += 1;
    }
    return units;
  }

  private fresh(bytes: number): Buffer {
    return this.isShared ? Buffer.from(new SharedArrayBuffer(bytes)) : Buffer.allocUnsafeSlow(bytes);
  }
}

/** Packs documents in their order; `texts` are their texts. */
export function packDocuments(
  documents: readonly ContentKey[],
  texts: readonly string[],
  room: Room = new Room(),
): PackedDocuments {
  const count = documents.length;
  const numbers = new Int32Array(count * NUMBERS);
  const fingerprints = Buffer.allocUnsafeSlow(count * FINGERPRINT);
  const languages: string[] = [];
  const fields: string[] = [];
  documents.forEach((document, index) => {
    const { title, language = '' } = document;
    const text = texts[index] as string;
    fields.push(title, text);
    writeFingerprint(document, fingerprints, index * FINGERPRINT);
    let number = languages.indexOf(language);
    if (number === -1) number = languages.push(language) - 1;
    const at = index * NUMBERS;
    numbers[at] = title.length;
    numbers[at + 1] = text.length;
    numbers[at + 3] = number;
  });
  const ids = packIds(documents, numbers);
  return { count, units: room.write(fields), ids, fingerprints, numbers, languages };
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
