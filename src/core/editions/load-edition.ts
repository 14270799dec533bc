import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Block } from '../../domain/archive-document.ts';
import { ledger, type Ledger } from '../../domain/ledger.ts';
import { verifyBag } from './bag.ts';
import {
  besideRecord,
  blocksRecord,
  descriptionRecord,
  editionPath,
  editionRecord,
  originalPathOf,
  toDocumentId,
} from './edition-file.ts';
import type { BesideRecord, DescriptionRecord, EditionRecord } from './edition-file.ts';
import { editionInvalid, schemaProblems, type EditionProblem } from './edition-problem.ts';

/** A document of an edition before its text is read. */
export interface LoadedDocument {
  readonly name: string;
  readonly record: DescriptionRecord;
  readonly textSha256: string;
  readonly blocks: readonly Block[];
  /** Pictures that lay beside the original. */
  readonly beside: BesideRecord['pictures'];
}

/** An edition whose bag and records were checked. */
export interface LoadedEdition {
  readonly record: EditionRecord;
  readonly documents: readonly LoadedDocument[];
  readonly ledger: Ledger;
  /** Digests that the manifest lists, by path below `data/`. */
  readonly digests: ReadonlyMap<string, string>;
  /** Files of documents that are missing or changed; everything else that is wrong fails the loading. */
  readonly damaged: readonly EditionProblem[];
}

const EMPTY_LEDGER: Ledger = {
  format: 'synoptic-ledger/1',
  method: 'The edition has no ledger.',
  questions: [],
  statements: [],
  conflicts: [],
  silences: [],
};

/**
 * A document file that is missing or changed damages that document and no other. What describes the edition has no
 * such excuse.
 */
const DOCUMENT_FILE = /^data\/(?:originals|texts|pictures)\//;

/** Loads an edition from its bag. Fails with `EDITION_INVALID` naming every file and field that is wrong. */
export async function loadEdition(folder: string): Promise<LoadedEdition> {
  const { problems: found } = await verifyBag(folder);
  const damaged = found.filter(({ code, path }) => isDamage(code, path)).map(toEditionProblem);
  // The payload size follows from the damage and says nothing more.
  const fatal = found.filter(
    ({ code, path }) => !isDamage(code, path) && !(code === 'OXUM_DIFFERS' && damaged.length > 0),
  );
  if (fatal.length > 0) throw editionInvalid(folder, fatal.map(toEditionProblem));
  const problems: EditionProblem[] = [];
  const digests = await readDigests(folder);
  const record = await readRecord(folder, { path: editionPath.edition, schema: editionRecord }, problems);
  const documents = record ? await readDocuments(folder, { record, digests }, problems) : [];
  const foundLedger = digests.has(editionPath.ledger)
    ? await readRecord(folder, { path: editionPath.ledger, schema: ledger }, problems)
    : EMPTY_LEDGER;
  if (!record || !foundLedger || problems.length > 0) throw editionInvalid(folder, problems);
  return { record, documents, ledger: foundLedger, digests, damaged };
}

function isDamage(code: string, path: string): boolean {
  return (code === 'MISSING_FILE' || code === 'DIGEST_DIFFERS') && DOCUMENT_FILE.test(path);
}

function toEditionProblem({ path, message }: { readonly path: string; readonly message: string }): EditionProblem {
  return { where: path, message };
}

async function readDigests(folder: string): Promise<Map<string, string>> {
  const manifest = await readFile(join(folder, 'manifest-sha256.txt'), 'utf8').catch(() => '');
  const lines = [...manifest.matchAll(/^([0-9a-f]{64})\s+data\/(.+?)\r?$/gm)];
  return new Map(lines.map(([, digest = '', path = '']) => [path, digest]));
}

async function readDocuments(
  folder: string,
  { record, digests }: { readonly record: EditionRecord; readonly digests: ReadonlyMap<string, string> },
  problems: EditionProblem[],
): Promise<LoadedDocument[]> {
  const read = await Promise.all(
    record.documents.map(async (name) => {
      const described = await readRecord(
        folder,
        { path: editionPath.description(name), schema: descriptionRecord },
        problems,
      );
      const divided = await readRecord(folder, { path: editionPath.blocks(name), schema: blocksRecord }, problems);
      if (!described || !divided) return null;
      const beside = digests.has(editionPath.beside(name))
        ? ((await readRecord(folder, { path: editionPath.beside(name), schema: besideRecord }, problems))?.pictures ??
          [])
        : [];
      const pictures = beside.map(({ path }) => path);
      for (const path of [originalPathOf(name, described), editionPath.text(name), ...pictures]) {
        if (!digests.has(path))
          problems.push({ where: `data/${path}`, message: 'The SHA-256 manifest does not list it.' });
      }
      if (described.id !== toDocumentId(record.id, name)) {
        problems.push({
          where: `data/${editionPath.description(name)}`,
          message: `The identifier ${described.id} is another.`,
        });
      }
      if (divided.textSha256 !== digests.get(editionPath.text(name))) {
        problems.push({ where: `data/${editionPath.blocks(name)}`, message: 'The blocks belong to another text.' });
      }
      return { name, record: described, textSha256: divided.textSha256, blocks: divided.blocks, beside };
    }),
  );
  return read.filter((document) => document !== null);
}

async function readRecord<S extends z.ZodType>(
  folder: string,
  { path, schema }: { readonly path: string; readonly schema: S },
  problems: EditionProblem[],
): Promise<z.output<S> | null> {
  try {
    const result = schema.safeParse(JSON.parse(await readFile(join(folder, 'data', path), 'utf8')));
    if (result.success) return result.data;
    problems.push(...schemaProblems(`data/${path}`, result.error));
  } catch (error) {
    problems.push({ where: `data/${path}`, message: error instanceof Error ? error.message : String(error) });
  }
  return null;
}
