import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where the page lies that checks citations without the app. */
export const VERIFIER = at('../docs/check-citation.html');

/** The page as one HTML file: the app's own rules in one inline script, which the page's policy names by its digest. */
export async function buildVerifier(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    root: at('verifier'),
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: at('verifier/page.ts'), formats: ['iife'], name: 'verifier' },
    },
  })) as Rollup.RollupOutput[];
  const script = (output[0]?.output[0].code ?? '').replaceAll('</script', String.raw`<\/script`);
  const hash = `sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}`;
  return readFileSync(at('verifier/page.html'), 'utf8')
    .replace('%HASH%', () => hash)
    .replace('<!-- script -->', () => `<script>${script}</script>`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(VERIFIER, await buildVerifier());
