import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../rpc/failure.ts';
import { checkEdition } from './check-edition.ts';
import { descriptionRecord, editionPath, editionSchemas, toDocumentId, toJson, toJsonSchema } from './edition-file.ts';
import type { BlocksRecord, DescriptionRecord, EditionRecord } from './edition-file.ts';
import { editionInvalid, schemaProblems, type EditionProblem } from './edition-problem.ts';
import { readEditionSource, type DigestSource, type EditionSource } from './edition-source.ts';
import { toLedger } from './to-ledger.ts';
import { writeBag } from './write-bag.ts';

/** What was built, for the person who built it. */
export interface EditionCounts {
  readonly documents: number;
  readonly passages: number;
  readonly questions: number;
  readonly statements: number;
  readonly conflicts: number;
  readonly silences: number;
}

/**
 * Builds an edition from its hand-written sources; the same sources always give the same bytes.
 * Fails with `EDITION_INVALID`, every problem in its details, and then leaves `out` as it was;
 * with `BAG_EXISTS` when `out` is there and is no bag.
 */
export async function buildEdition({
  sources,
  out,
}: {
  readonly sources: string;
  readonly out: string;
}): Promise<EditionCounts> {
  await refuseForeignFolder(out);
  const source = await readEditionSource(sources);
  const problems: EditionProblem[] = [];
  const { payload, counts } = toPayload(source, problems);
  if (problems.length > 0) throw editionInvalid(sources, problems);
  const draft = `${out}.draft`;
  await rm(draft, { recursive: true, force: true });
  try {
    await writeBag(draft, { payload, info: toBagInfo(source) });
    await checkEdition(draft);
    await rm(out, { recursive: true, force: true });
    await rename(draft, out);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return counts;
}

async function refuseForeignFolder(out: string): Promise<void> {
  const isThere = (path: string): Promise<boolean> =>
    stat(path).then(
      () => true,
      () => false,
    );
  if ((await isThere(out)) && !(await isThere(join(out, 'bagit.txt')))) {
    throw new Failure('BAG_EXISTS', `${out} is there and is no bag, so it is not replaced. Choose another folder.`);
  }
}

function toPayload(
  { edition, digests, ledger: ledgerText }: EditionSource,
  problems: EditionProblem[],
): { payload: Map<string, Uint8Array>; counts: EditionCounts } {
  const texts = new Map(digests.map(({ name, reading }) => [name, reading.canonical]));
  const ledger = toLedger(ledgerText, { editionId: edition.id, texts }, problems);
  const record: EditionRecord = {
    format: 'synoptic-edition/1',
    ...edition,
    documents: digests.map(({ name }) => name),
  };
  const files: [string, string | Uint8Array][] = [
    [editionPath.edition, toJson(record)],
    [editionPath.ledger, toJson(ledger)],
    ...editionSchemas.map((each): [string, string] => [editionPath.schema(each.name), toJson(toJsonSchema(each))]),
    ...digests.flatMap((digest) => documentFiles(digest, edition, problems)),
  ];
  const payload = new Map(
    files.map(([path, content]) => [path, typeof content === 'string' ? new TextEncoder().encode(content) : content]),
  );
  const passages = [...texts.values()].flatMap(({ blocks }) => blocks).filter(({ number }) => number !== null).length;
  const { questions, statements, conflicts, silences } = ledger;
  const counts = {
    documents: digests.length,
    passages,
    questions: questions.length,
    statements: statements.length,
    conflicts: conflicts.length,
    silences: silences.length,
  };
  return { payload, counts };
}

function documentFiles(
  { name, bytes, reading }: DigestSource,
  edition: EditionSource['edition'],
  problems: EditionProblem[],
): [string, string | Uint8Array][] {
  const { text, sha256, blocks } = reading.canonical;
  const description = toDescription({ name, bytes, reading }, edition);
  const checked = descriptionRecord.safeParse(description);
  if (!checked.success) problems.push(...schemaProblems(`${name}.md`, checked.error));
  if (description.description.identifier !== `${name}.md`) {
    problems.push({ where: `${name}.md`, message: 'The identifier must be the name of the file.' });
  }
  const divided: BlocksRecord = { textSha256: sha256, blocks };
  return [
    [editionPath.original(name), bytes],
    [editionPath.description(name), toJson(description)],
    [editionPath.text(name), text],
    [editionPath.blocks(name), toJson(divided)],
  ];
}

function toDescription(
  { name, reading }: DigestSource,
  { id, issued, title }: EditionSource['edition'],
): DescriptionRecord {
  const { hints } = reading;
  return {
    id: toDocumentId(id, name),
    form: 'digest',
    description: {
      identifier: hints.identifier ?? '',
      title: hints.title ?? '',
      titleBasis: hints.titleBasis ?? 'given',
      creator: hints.creator ?? [],
      publisher: hints.publisher ?? null,
      issued: hints.issued ?? null,
      language: hints.language ?? 'und',
      type: hints.type ?? null,
      format: reading.mediaType,
      source: hints.source ?? null,
      rights: hints.rights ?? null,
      abstract: hints.abstract ?? null,
    },
    events: [
      {
        type: 'capture',
        at: null,
        agent: 'not recorded',
        detail: 'A text copy of the source was taken from the web; when is not known.',
      },
      {
        type: 'digest-written',
        at: issued,
        agent: 'Synoptic',
        detail: `A digest was written for the edition "${title}".`,
      },
      { type: 'extraction', at: issued, agent: 'Synoptic', detail: 'The canonical text was frozen from the digest.' },
    ],
    warnings: [],
  };
}

function toBagInfo({ edition }: EditionSource): [string, string][] {
  return [
    ['Bag-Software-Agent', 'Synoptic'],
    ['Bagging-Date', edition.issued],
    ['External-Description', edition.title],
    ['External-Identifier', `${edition.id}/${edition.version}`],
  ];
}
