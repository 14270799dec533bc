import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createCore } from '../src/core/core.ts';
import { sourceWorkers } from '../src/core/source-workers.ts';
import { makeReports } from './demo/reports.ts';

/**
 * Makes a library of invented reports, of any size, to try things on:
 * `npm run demo -- --library <folder> [--documents 300] [--seed 1]`. The folder must be new, or a library.
 */
export async function makeDemoLibrary(library: string, documents: number, seed: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'synoptic-demo-'));
  const core = await createCore({ library, editions: [], workers: sourceWorkers });
  try {
    for (const { name, markdown } of makeReports(documents, seed)) {
      // A thousand files a folder are enough for any file manager.
      const place = path.join(folder, String(Math.floor(Number.parseInt(name, 10) / 1000)).padStart(4, '0'));
      mkdirSync(place, { recursive: true });
      writeFileSync(path.join(place, name), markdown);
    }
    const signal = new AbortController().signal;
    const report = await core.importPaths([{ path: folder, shownAs: 'demo' }], { signal, report: () => undefined });
    return report.imported;
  } finally {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      library: { type: 'string' },
      documents: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
    },
  });
  const documents = Number(values.documents);
  const seed = Number(values.seed);
  if (values.library === undefined || !(documents > 0) || !Number.isInteger(documents) || !Number.isInteger(seed)) {
    console.error('Usage: npm run demo -- --library <folder> [--documents <count>] [--seed <number>]');
    process.exitCode = 2;
    return;
  }
  const library = path.resolve(values.library);
  const imported = await makeDemoLibrary(library, documents, seed);
  console.log(`${imported} reports in ${library}; npm start -- --library ${JSON.stringify(library)} opens it.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
