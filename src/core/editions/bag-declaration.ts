import type { BagFindings, BagProblemCode } from './bag-problem.ts';

/** What `bagit.txt` declares: the version, and how the other tag files are read. */
export interface BagDeclaration {
  readonly version: string;
  readonly decode: (bytes: Uint8Array) => string;
}

/** Versions whose rules are known; the drafts before 1.0 differ in what they forgive. */
const KNOWN_VERSIONS = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'];

const DECLARATION = /^BagIt-Version: (\d+\.\d+)\r?\n?Tag-File-Character-Encoding: (\S+)$/;

/** Reads the bytes of `bagit.txt` (UTF-8, no byte order mark, exactly two lines); null when nothing can be read by it. */
export function parseDeclaration(bytes: Uint8Array, findings: BagFindings): BagDeclaration | null {
  const refuse = (code: BagProblemCode, message: string): null => {
    findings.problems.push({ code, path: 'bagit.txt', message });
    return null;
  };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const [, version, encoding] = DECLARATION.exec(text) ?? [];
  if (version === undefined || encoding === undefined) {
    return refuse(
      'BAD_DECLARATION',
      'It must hold exactly BagIt-Version and Tag-File-Character-Encoding, on two lines.',
    );
  }
  if (!KNOWN_VERSIONS.includes(version)) {
    return refuse('UNKNOWN_VERSION', `Version ${version} is not known; known are ${KNOWN_VERSIONS.join(', ')}.`);
  }
  const decode = decoderFor(encoding);
  return decode ? { version, decode } : refuse('UNKNOWN_ENCODING', `The encoding ${encoding} cannot be read.`);
}

function decoderFor(encoding: string): BagDeclaration['decode'] | null {
  try {
    new TextDecoder(encoding);
  } catch {
    return null;
  }
  return (bytes) => new TextDecoder(bigEndianMark(encoding, bytes) ? 'utf-16be' : encoding).decode(bytes);
}

/** UTF-16 without a stated byte order is read by its mark; the decoder alone would take it for little-endian. */
function bigEndianMark(encoding: string, bytes: Uint8Array): boolean {
  return encoding.toLowerCase() === 'utf-16' && bytes[0] === 0xfe && bytes[1] === 0xff;
}
