import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Host } from './host.fixture.ts';

/** Two reports that differ in a number and in a yes, and agree in a number; windows-1251 without a word of it; nothing. */
export async function writeReports({ folder }: Host): Promise<string> {
  const place = path.join(folder, 'reports');
  await mkdir(place);
  const head = (publisher: string): string =>
    `---\ntitle: The loss of the Oriel, ${publisher}\npublisher: ${publisher}\ndate: 2031-03-05\nlanguage: en\n---\n\n`;
  const [sank, carried] = ['The ferry Oriel sank off Tallow Point on Monday.', 'It carried 212 passengers in March.'];
  await writeFile(
    path.join(place, 'herald.md'),
    `${head('The Herald')}${sank} Nine people died when the ferry sank, the coastguard said. ${carried}\n\nThe ferry was not overloaded, its owner said.\n`,
  );
  await writeFile(
    path.join(place, 'radio.md'),
    `${head('Coast Radio')}${sank} Twenty-four people died when the ferry sank, a union of seafarers said. ${carried}\n\nThe ferry was overloaded, survivors said.\n`,
  );
  const cyrillic = [...'Паром вышел в море утром, и никто его больше не видел.'].map((letter) => {
    const code = letter.codePointAt(0) ?? 32;
    return code < 128 ? code : code - 848;
  });
  await writeFile(path.join(place, 'old.txt'), Uint8Array.from(cyrillic));
  await writeFile(path.join(place, 'empty.txt'), '');
  return place;
}
