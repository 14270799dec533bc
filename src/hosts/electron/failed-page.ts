import type { Language } from '../../domain/languages.ts';
import type { Failure } from '../../rpc/failure.ts';
import type { StaticFiles } from '../static-files.ts';
import { HOST_WORDS } from './words.ts';

const STYLE = `
:root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { max-width: 34rem; padding: 2rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; }
code { font-size: 0.875rem; }
`;

/** The page shown when the library could not be opened: the sentence with its next step, without scripts; the core's own one, which knows the case, is in English. */
export function createFailedPage(failure: Failure, language: Language): StaticFiles {
  const words = HOST_WORDS[language];
  const why = words.failures[failure.code];
  const page = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${words.couldNotStart}</title><link rel="stylesheet" href="/failed.css"></head>
<body><main role="alert">
<h1>${words.couldNotOpen}</h1>
${why === undefined ? '' : `<p>${why}</p>\n`}<p lang="en">${escapeText(failure.message)}</p>
<p>${words.nothingChanged} <code>${escapeText(failure.code)}</code></p>
</main></body>
</html>`;
  const files = new Map([
    ['/', { bytes: encode(page), mediaType: 'text/html; charset=utf-8' }],
    ['/failed.css', { bytes: encode(STYLE), mediaType: 'text/css; charset=utf-8' }],
  ]);
  return (urlPath) => Promise.resolve(files.get(urlPath) ?? null);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}
