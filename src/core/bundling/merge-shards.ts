import { cp, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256OfBytes } from '../storage/storage.ts';
import { editionInvalid, type EditionProblem } from '../editions/editions.ts';
import { SHARD_FILE, shardRecord, type ShardRecord } from './shard.ts';

/** Reads what a shard says of itself. Fails with `EDITION_INVALID`. */
export async function readShard(folder: string): Promise<ShardRecord> {
  try {
    return shardRecord.parse(JSON.parse(await readFile(join(folder, SHARD_FILE), 'utf8')));
  } catch {
    throw editionInvalid(folder, [
      { where: folder, message: 'It is no shard of a build: its shard.json cannot be read.' },
    ]);
  }
}

/** Copies the payload of all shards into `draft`, each file checked against its digest. Fails with `EDITION_INVALID`. */
export async function mergeInto(
  draft: string,
  folders: readonly string[],
  records: readonly ShardRecord[],
): Promise<void> {
  const problems = completeness(folders, records);
  if (problems.length > 0) throw editionInvalid(folders[0] ?? '', problems);
  const written = new Map<string, string>();
  for (const [index, { entries }] of records.entries()) {
    for (const { path, sha256 } of entries) {
      // Pages of several shards share pictures.
      if (written.get(path) === sha256) continue;
      written.set(path, sha256);
      const [from, to] = [join(folders[index] ?? '', 'data', path), join(draft, 'data', path)];
      await mkdir(dirname(to), { recursive: true });
      await cp(from, to, { errorOnExist: true, force: false });
      if (sha256OfBytes(await readFile(to)) !== sha256)
        throw editionInvalid(folders[index] ?? '', [
          { where: path, message: 'The file is not the one the shard was built with.' },
        ]);
    }
  }
}

/** The shards must be all parts of one build. */
function completeness(folders: readonly string[], records: readonly ShardRecord[]): EditionProblem[] {
  const [first] = records;
  if (first === undefined) return [{ where: 'shards', message: 'There is no shard to merge.' }];
  const problems: EditionProblem[] = [];
  const same = JSON.stringify(first.edition);
  for (const [index, { edition, of }] of records.entries())
    if (of !== first.of || JSON.stringify(edition) !== same)
      problems.push({ where: folders[index] ?? '', message: 'It belongs to another build.' });
  for (let index = 0; index < first.of; index += 1)
    if (records.filter((each) => each.index === index).length !== 1)
      problems.push({ where: `shard ${index}/${first.of}`, message: 'It must be there once.' });
  return problems;
}
