import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReport } from '../../../src/domain/import-report.ts';
import { Failure } from '../../../src/rpc/failure.ts';
import type { Kept } from '../kept.ts';
import { valueOf } from '../note-value.ts';
import { startCommand, type Face, type Ran } from './face.ts';

/** What became of a try to save. */
export type Outcome = 'saved' | 'refused' | { readonly wrong: string };

const REFUSED = 'LIBRARY_READ_ONLY';

/** Has a face save a note on the first document, or a search where there is none; what it says is saved goes into `kept`. */
export async function save({ name, client }: Face, body: string, kept: Kept): Promise<Outcome> {
  if (client === null) return { wrong: `${name} does not open` };
  try {
    const { documents } = await client['archive.listDocuments']({});
    const [first] = documents;
    if (first === undefined) {
      await client['searches.save']({ name: body, text: 'ferry' });
      return 'saved';
    }
    const { annotation } = await client['annotations.create']({
      motivation: 'commenting',
      documentId: first.id,
      textSha256: first.textSha256,
      range: { start: 0, end: 5 },
      body,
    });
    kept.set(`note ${annotation.id}`, valueOf(annotation));
    return 'saved';
  } catch (error) {
    const code = error instanceof Failure ? error.code : String(error);
    return code === REFUSED ? 'refused' : { wrong: `${name} says ${code}` };
  }
}

/** Starts the command line importing a letter of its own. */
export function startImport(library: string, folder: string, words: string): Promise<Ran> {
  const path = join(folder, `letter-${createHash('sha256').update(words).digest('hex').slice(0, 12)}.txt`);
  writeFileSync(path, `${words} The ferry toll rises on the first of May.\n`);
  return startCommand(library, 'import', path).ended;
}

/** What an import by the command line came to; documents that it says are there go into `kept`. */
export function readImport({ code, json, errors }: Ran, kept: Kept): Outcome {
  if (code !== 0) {
    const said = (json as { code?: string } | null)?.code;
    return said === REFUSED ? 'refused' : { wrong: `import ended with ${code}: ${errors.slice(0, 300)}` };
  }
  const { files } = json as ImportReport;
  for (const { documentId, sha256 } of files) if (documentId && sha256) kept.set(`document ${documentId}`, sha256);
  return files.some(({ outcome }) => outcome === 'imported') ? 'saved' : { wrong: 'import took nothing in' };
}
