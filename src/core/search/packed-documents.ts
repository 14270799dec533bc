import { writeFingerprint, type ContentKey } from './fingerprint.ts';
import { FINGERPRINT } from './segment-format.ts';

/** A document as the index takes it. */
export interface IndexDocument extends ContentKey {
  readonly text: string;
}

/** Many documents as a few large values: one string crosses to another thread much faster than many small ones. */
export interface PackedDocuments {
  readonly count: number;
  /** Title and text of each, each followed by `BETWEEN`. */
  readonly texts: string;
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
const BETWEEN = '\0';

/** Packs documents in their order; `texts` are their texts. */
export function packDocuments(documents: readonly ContentKey[], texts: readonly string[]): PackedDocuments {
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
  // The last text is followed by one as well.
  fields.push('');
  const ids = packIds(documents, numbers);
  return { count, texts: fields.join(BETWEEN), ids, fingerprints, numbers, languages };
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
