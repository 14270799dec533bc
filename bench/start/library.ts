import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { importFile, openBenchLibrary } from '../bench-library.ts';
import { generateArticles } from '../search/corpus.ts';
import { readSourceText } from '../search/source-text.ts';

/** Makes a library of so many generated articles in `library`, with its index; a fixed seed draws them. Gives their ids. */
export async function makeLibrary(folder: string, library: string, documents: number): Promise<readonly string[]> {
  const file = join(folder, 'articles.jsonl');
  const out = createWriteStream(file);
  for (const article of generateArticles(readSourceText(), documents))
    if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
  const opened = await openBenchLibrary(library);
  await importFile(opened, file);
  const listed = await opened.client['archive.listDocuments']({});
  await opened.core.close();
  return listed.documents.map(({ id }) => id);
}
