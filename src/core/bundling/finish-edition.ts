import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CanonicalText } from '../../domain/archive-document.ts';
import {
  besideSchema,
  editionInvalid,
  editionPath,
  editionSchemas,
  finishBag,
  toJson,
  toJsonSchema,
  toLedger,
  writePayload,
  type EditionProblem,
  type EditionRecord,
} from '../editions/editions.ts';
import type { ShardRecord } from './shard.ts';
import type { Sidecars } from './sidecars.ts';

/** Writes what an edition has once: its record, ledger and schemas, and what makes it a bag. */
export async function finishEdition(
  draft: string,
  records: readonly ShardRecord[],
  { ledger }: Sidecars,
): Promise<void> {
  const [first] = records as [ShardRecord];
  const { edition } = first;
  const documents = records.flatMap((record) => record.documents).sort(byPublication);
  if (documents.length === 0)
    throw editionInvalid(draft, [{ where: edition.id, message: 'Not one file of the folder could be read.' }]);
  const names = documents.map(({ name }) => name);
  const record: EditionRecord = { format: 'synoptic-edition/1', ...edition, documents: names };
  const problems: EditionProblem[] = [];
  const hasPictures = records.some(({ beside }) => beside.length > 0);
  const schemas = hasPictures ? [...editionSchemas, besideSchema] : editionSchemas;
  const files: [string, string][] = [
    [editionPath.edition, toJson(record)],
    ...schemas.map((each): [string, string] => [editionPath.schema(each.name), toJson(toJsonSchema(each))]),
  ];
  if (ledger !== null) {
    const texts = new Map(await Promise.all(Object.keys(ledger.documents).map((name) => readText(draft, name))));
    files.push([
      editionPath.ledger,
      toJson(toLedger(ledger, { editionId: edition.id, texts: onlyRead(texts) }, problems)),
    ]);
  }
  if (problems.length > 0) throw editionInvalid(draft, problems);
  const entries = [...new Map(records.flatMap((each) => each.entries).map((entry) => [entry.path, entry])).values()];
  for (const [path, content] of files) entries.push(await writePayload(draft, path, Buffer.from(content)));
  await finishBag(draft, entries, [
    ['Bag-Software-Agent', 'Synoptic'],
    ['Bagging-Date', edition.issued],
    ['External-Description', edition.title],
    ['External-Identifier', `${edition.id}/${edition.version}`],
  ]);
}

async function readText(draft: string, name: string): Promise<[string, CanonicalText | null]> {
  try {
    const text = await readFile(join(draft, 'data', editionPath.text(name)), 'utf8');
    const { textSha256, blocks } = JSON.parse(
      await readFile(join(draft, 'data', editionPath.blocks(name)), 'utf8'),
    ) as { textSha256: string; blocks: CanonicalText['blocks'] };
    return [name, { text, sha256: textSha256, blocks }];
  } catch {
    return [name, null];
  }
}

function onlyRead(texts: ReadonlyMap<string, CanonicalText | null>): Map<string, CanonicalText> {
  return new Map([...texts].flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])));
}

/** EDTF dates of one form sort as text; documents without a date come last. */
function byPublication(a: ShardRecord['documents'][number], b: ShardRecord['documents'][number]): number {
  const key = ({ name, issued }: ShardRecord['documents'][number]): string => `${issued ?? '~'} ${name}`;
  return key(a) < key(b) ? -1 : 1;
}
