import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { testWorkers } from '../../src/core/test-workers.ts';

const SOURCE = fileURLToPath(new URL('./actor.ts', import.meta.url));

/**
 * Builds the actor into `folder` as the app itself is built, and gives its file: a process that is started a thousand
 * times is so ready in a third of the time. Workers stay those that tests take.
 */
export async function buildActor(folder: string): Promise<string> {
  const urls = Object.entries(testWorkers).map(([name, url]) => `${name}: new URL(${JSON.stringify(String(url))})`);
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'source-workers',
        load: (id) =>
          id.endsWith('/source-workers.ts') ? `export const sourceWorkers = { ${urls.join(', ')} };` : null,
      },
    ],
    ssr: { noExternal: true },
    build: { ssr: SOURCE, outDir: folder, emptyOutDir: false, target: 'node24', minify: false },
  });
  return `${folder}/actor.js`;
}
