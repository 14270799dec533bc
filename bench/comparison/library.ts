import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBenchLibrary } from '../bench-library.ts';

const SPEAKERS = [
  'Ada Marsh',
  'Otto Lind',
  'Vera Holm',
  'Ivan Brod',
  'Nora Falk',
  'Karl Wies',
  'Lena Moor',
  'Petr Vana',
];
const ROLES = [
  'mayor',
  'ferry operator',
  'harbour master',
  'union leader',
  'police chief',
  'engineer',
  'nurse',
  'driver',
];

/** A library with a reader's question that has so many statements of the rules: reports on how many people a flood in a made-up town displaced. */
export async function makeLibrary(folder: string, statements: number): Promise<{ questionId: string; made: number }> {
  const library = join(folder, 'library');
  const papers = join(folder, 'papers');
  mkdirSync(papers);
  const perDocument = 10;
  for (let document = 0; document * perDocument < statements; document += 1) {
    const sentences = Array.from({ length: perDocument }, (_, line) => {
      const number = document * perDocument + line;
      const who = number % SPEAKERS.length;
      // Some hundred different figures, so that there are many positions and each has several statements.
      return `${SPEAKERS[who]}, the ${ROLES[who]}, said that the flood in Brenmoor displaced ${(1000 + (number % 97) * 50).toLocaleString('en')} people.`;
    });
    const day = String(1 + (document % 27)).padStart(2, '0');
    const front = `---\ntitle: Report ${document} from Brenmoor\npublisher: Courier ${document}\ndate: 2023-05-${day}\n---\n`;
    writeFileSync(join(papers, `report-${document}.md`), `${front}\n${sentences.join('\n\n')}\n`);
  }
  const { core, client } = await openBenchLibrary(library);
  await client['archive.importFiles']({ selection: core.addSelection([papers]) });
  const { statements: found } = await client['statements.proposed']({ limit: statements });
  if (found.length < statements) throw new Error(`only ${found.length} statements were found in the reports`);
  const { question } = await client['questions.create']({ text: 'How many people did the flood displace?' });
  // Each addition is saved by itself, as a reader's would be.
  for (const { id } of found) await client['questions.addStatement']({ id: question.id, statementId: id });
  await core.close();
  return { questionId: question.id, made: found.length };
}
