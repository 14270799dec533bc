import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation, HighlightColour, Motivation } from '../../src/domain/annotation.ts';
import { describeRange } from '../../src/domain/describe-range.ts';
import { createAnnotations } from '../../src/core/annotations/annotations.ts';
import { openArchive } from '../../src/core/archive/archive.ts';
import { importFile, openBenchLibrary } from '../bench-library.ts';
import { createRandom } from '../search/random.ts';

const DOCUMENTS = 200;
const WORDS_OF_DOCUMENT = 3000;
const WORDS = ['ferry', 'toll', 'harbour', 'council', 'паром', 'пошлина', 'crew', 'quay', 'report', 'decree', 'lamp'];
const TAGS = ['toll', 'crew', 'to check', 'Гавань', 'chapter 2', 'chapter 3', 'weather', 'money'];
const COLOURS: readonly HighlightColour[] = ['yellow', 'green', 'blue', 'pink', 'orange', 'violet'];
const KINDS: readonly Motivation[] = ['highlighting', 'commenting', 'highlighting', 'bookmarking'];
const LENGTH = 60;
/** The first change; each annotation comes a minute after the one before. */
const FIRST = Date.UTC(2026, 0, 1);

/** Makes a library of 200 documents with `count` annotations spread over them, the same for the same count. */
export async function makeLibrary(folder: string, count: number): Promise<void> {
  const random = createRandom(50_000);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const lines = Array.from({ length: DOCUMENTS }, (_, id) => {
    const text = Array.from(
      { length: WORDS_OF_DOCUMENT },
      (__, at) => `${pick(WORDS)}${at % 25 === 24 ? '.\n\n' : ''}`,
    );
    return JSON.stringify({ id: `r${id}`, title: `${pick(WORDS)} ${pick(WORDS)} ${id}`, text: text.join(' ') });
  });
  const path = join(folder, 'records.jsonl');
  writeFileSync(path, `${lines.join('\n')}\n`);
  const library = join(folder, 'library');
  const opened = await openBenchLibrary(library);
  await importFile(opened, path);
  await opened.core.close();
  const archive = await openArchive(library, []);
  const added: Annotation[] = [];
  const documents = archive.documents();
  for (const [index, { id: documentId, textSha256 }] of documents.entries()) {
    const { text } = await archive.text(documentId);
    const own = Math.floor(count / documents.length) + (index < count % documents.length ? 1 : 0);
    for (let number = 0; number < own; number += 1) {
      const start = Math.floor(random() * (text.length - LENGTH));
      const [quote, position] = describeRange(text, { start, end: start + LENGTH });
      const motivation = pick(KINDS);
      const made = new Date(FIRST + added.length * 60_000).toISOString();
      added.push({
        id: `a${added.length}`,
        motivation,
        target: { documentId, textSha256, selectors: [quote, position] },
        body:
          motivation === 'commenting'
            ? `A note on the ${pick(WORDS)} and the ${pick(WORDS)}, number n${added.length}.`
            : '',
        colour: motivation === 'highlighting' ? pick(COLOURS) : null,
        tags: random() < 0.3 ? [pick(TAGS)] : [],
        created: made,
        modified: made,
        revision: 1,
      });
    }
  }
  createAnnotations(archive).take({ added, updated: [], besides: () => undefined });
  archive.close();
}
