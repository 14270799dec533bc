import chardet from 'chardet';
import { warningInEnglish } from '../../domain/warning.ts';
import { cyrillicPlausibility } from './cyrillic.ts';
import { rejection } from './format.ts';

/** A decoded text with the name of its encoding (WHATWG label) and what could not be decoded. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: string[];
}

/** Single-byte encodings a legacy text is tried in; the Western one is the fallback. */
const CYRILLIC_ENCODINGS = ['windows-1251', 'koi8-u', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'] as const;
const WESTERN = 'windows-1252';

/** Above this share of control characters a file is not a text; random bytes have a tenth. */
const MAX_CONTROL_SHARE = 0.005;
/** Above this share of undecodable, unassigned and private characters the encoding is not one of a text. */
const MAX_GARBAGE_SHARE = 0.02;
/** Below this share of non-ASCII bytes a legacy text is taken for Western: Cyrillic prose has two thirds. */
const MIN_CYRILLIC_SHARE = 0.25;
/** Broken UTF-8 is still read as UTF-8 when valid sequences outnumber invalid ones this many times. */
const MOSTLY_VALID = 4;
/** How much of a file is looked at to decide. */
const SAMPLE = 65_536;

const decodeAs = (encoding: string, bytes: Uint8Array, fatal = false): string =>
  new TextDecoder(encoding, { fatal }).decode(bytes);

/**
 * Decodes bytes: the person's choice, byte order mark, declared charset, UTF-16 by its high bytes, UTF-8, then the most plausible
 * single-byte encoding. Fails with `NOT_TEXT` for binary data.
 */
export function decode(bytes: Uint8Array, declared?: string, chosen?: string): Decoded {
  const decoded =
    fromChoice(bytes, chosen) ??
    fromMark(bytes) ??
    fromDeclaration(bytes, declared) ??
    fromUtf16(bytes) ??
    fromUtf8(bytes) ??
    fromHint(bytes) ??
    fromLegacy(bytes);
  if (controlShare(decoded.text) > MAX_CONTROL_SHARE || garbageShare(decoded.text) > MAX_GARBAGE_SHARE) {
    throw rejection('NOT_TEXT', 'binary');
  }
  return decoded;
}

function fromChoice(bytes: Uint8Array, chosen: string | undefined): Decoded | undefined {
  if (chosen === undefined) return undefined;
  try {
    return tolerant(new TextDecoder(chosen).encoding, bytes);
  } catch {
    throw rejection('UNSUPPORTED_FORMAT', 'encoding-unknown', { encoding: chosen });
  }
}

function fromMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return tolerant('utf-8', bytes);
  if (a === 0xff && b === 0xfe) return tolerant('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return tolerant('utf-16be', bytes);
  return undefined;
}

function tolerant(encoding: string, bytes: Uint8Array): Decoded {
  const text = decodeAs(encoding, bytes);
  const lost = text.split('\ufffd').length - 1;
  const warnings = lost === 0 ? [] : [warningInEnglish('places-not-decoded', { lost, encoding })];
  return { text, encoding, warnings };
}

function fromDeclaration(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  if (declared === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(declared);
    return { text: decodeAs(encoding, bytes, true), encoding, warnings: [] };
  } catch {
    // An unknown label, or bytes that are not in the declared encoding: detection decides.
    return undefined;
  }
}

function fromUtf8(bytes: Uint8Array): Decoded | undefined {
  try {
    return { text: decodeAs('utf-8', bytes, true), encoding: 'utf-8', warnings: [] };
  } catch {
    const read = tolerant('utf-8', bytes);
    const lost = read.text.split('\ufffd').length - 1;
    const valid = (read.text.match(/[\u0080-\ufffc]/g) ?? []).length;
    return valid >= lost * MOSTLY_VALID ? read : undefined;
  }
}

/** High bytes of UTF-16 code units in Latin and Cyrillic texts; as bytes of a text in another encoding they are control characters. */
const UTF16_HIGH_BYTES = new Set([0x00, 0x04]);
/** Share of code units whose high byte is one of these, in a text without a byte order mark. */
const UTF16_SHARE = 0.7;

function fromUtf16(bytes: Uint8Array): Decoded | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const high = [0, 0];
  sample.forEach((byte, index) => {
    if (UTF16_HIGH_BYTES.has(byte)) high[index % 2] = (high[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = high.map((count) => count / Math.max(1, sample.length / 2));
  if (odd >= UTF16_SHARE && even < UTF16_SHARE / 2) return tolerant('utf-16le', bytes);
  if (even >= UTF16_SHARE && odd < UTF16_SHARE / 2) return tolerant('utf-16be', bytes);
  return undefined;
}

/** Above this, per character that is not ASCII, a text is Cyrillic prose: right decodings have 55, wrong ones up to 43. */
const CYRILLIC_PROSE = 48;
/** A hint below this, out of a hundred, says nothing. */
const MIN_CONFIDENCE = 30;
const CYRILLIC_OR_WESTERN = /^(?:windows-1251|koi8|ibm866|iso-8859-5|x-mac|iso-8859-1$|windows-1252|ascii|utf-)/i;

/** What a detector of many encodings says, where the bytes are no Cyrillic prose, whose encodings it confuses. */
function fromHint(bytes: Uint8Array): Decoded | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const [hint] = chardet.analyse(sample);
  if (hint === undefined || hint.confidence < MIN_CONFIDENCE || CYRILLIC_OR_WESTERN.test(hint.name)) return undefined;
  // eslint-disable-next-line no-control-regex -- the whole range of ASCII
  const text = decodeAs(mostPlausibleCyrillic(sample), sample).replace(/[\u0000-\u007f]+/g, '');
  if (cyrillicPlausibility(text) > CYRILLIC_PROSE) return undefined;
  try {
    const { encoding } = new TextDecoder(hint.name);
    const read = tolerant(encoding, bytes);
    return { ...read, warnings: [...read.warnings, warningInEnglish('encoding-inferred', { encoding })] };
  } catch {
    // An encoding the platform does not know.
    return undefined;
  }
}

function fromLegacy(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, SAMPLE);
  const high = sample.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0);
  const encoding = high / sample.length < MIN_CYRILLIC_SHARE ? WESTERN : mostPlausibleCyrillic(sample);
  return {
    text: decodeAs(encoding, bytes),
    encoding,
    warnings: [warningInEnglish('encoding-inferred', { encoding })],
  };
}

function mostPlausibleCyrillic(sample: Uint8Array): string {
  const scored = CYRILLIC_ENCODINGS.map((encoding) => ({
    encoding,
    score: cyrillicPlausibility(decodeAs(encoding, sample)),
  }));
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0];
  return best && best.score > 0 ? best.encoding : WESTERN;
}

function controlShare(text: string): number {
  const sample = text.slice(0, SAMPLE);
  // eslint-disable-next-line no-control-regex -- control characters are what it counts
  const controls = sample.match(/[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/g)?.length ?? 0;
  return sample.length === 0 ? 0 : controls / sample.length;
}

function garbageShare(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const garbage = sample.match(/[\ufffd\p{Co}\p{Cn}\p{Cs}]/gu)?.length ?? 0;
  return sample.length === 0 ? 0 : garbage / sample.length;
}
