import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { edition, type Edition } from '../../domain/archive-document.ts';
import { Failure } from '../../rpc/failure.ts';
import { readFormat, type FormatResult } from '../formats/formats.ts';
import { documentName } from './edition-file.ts';
import { editionInvalid, type EditionProblem } from './edition-problem.ts';
import { ledgerSource, type LedgerSource } from './ledger-source.ts';
import { readYaml } from './read-yaml.ts';

/** A digest as it was written and as it reads. */
export interface DigestSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading: FormatResult;
}

/** The hand-written sources of an edition. */
export interface EditionSource {
  readonly edition: Edition;
  /** In the order of their publication, as far as it is known. */
  readonly digests: readonly DigestSource[];
  readonly ledger: LedgerSource;
}

/** Reads a source folder: `edition.yaml`, `ledger.yaml` and one `.md` a document. Fails with `EDITION_INVALID`. */
export async function readEditionSource(folder: string): Promise<EditionSource> {
  const problems: EditionProblem[] = [];
  const [about, ledger, digests] = await Promise.all([
    readYaml(folder, { file: 'edition.yaml', schema: edition }, problems),
    readYaml(folder, { file: 'ledger.yaml', schema: ledgerSource }, problems),
    readDigests(folder, problems),
  ]);
  if (digests.length === 0) problems.push({ where: folder, message: 'There is no document (.md) in the folder.' });
  if (!about || !ledger || problems.length > 0) throw editionInvalid(folder, problems);
  return { edition: about, ledger, digests };
}

async function readDigests(folder: string, problems: EditionProblem[]): Promise<DigestSource[]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.md')).sort();
  const read = await Promise.all(files.map((file) => readDigest(folder, file, problems)));
  return read.filter((digest) => digest !== null).sort(byPublication);
}

async function readDigest(folder: string, file: string, problems: EditionProblem[]): Promise<DigestSource | null> {
  const name = documentName.safeParse(file.slice(0, -'.md'.length));
  if (!name.success) problems.push({ where: file, message: 'Names are of small letters, digits and hyphens.' });
  const bytes = await readFile(join(folder, file));
  try {
    const reading = readFormat({ bytes, fileName: file });
    problems.push(...reading.warnings.map((message) => ({ where: file, message })));
    return name.success ? { name: name.data, bytes, reading } : null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problems.push({ where: file, message: error.message });
    return null;
  }
}

/** EDTF dates of one form sort as text; documents without a date come last. */
function byPublication(a: DigestSource, b: DigestSource): number {
  const key = ({ name, reading }: DigestSource): string => `${reading.hints.issued?.edtf ?? '~'} ${name}`;
  return key(a) < key(b) ? -1 : 1;
}
