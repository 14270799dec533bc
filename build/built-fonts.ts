import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const SOURCE = /\/source-fonts\.ts$/;
const FONTS = { regular: 'DejaVuSerif', bold: 'DejaVuSerif-Bold', italic: 'DejaVuSerif-Italic', sans: 'DejaVuSans' };

/** In a build the fonts and their licence lie in `fonts/` beside the bundles; the module that names them says so. */
export function builtFonts(): Plugin {
  const find = createRequire(import.meta.url).resolve;
  return {
    name: 'built-fonts',
    load(id) {
      if (!SOURCE.test(id)) return null;
      const entries = Object.entries(FONTS).map(([name, file]) => {
        const source = readFileSync(find(`dejavu-fonts-ttf/ttf/${file}.ttf`));
        this.emitFile({ type: 'asset', fileName: `fonts/${file}.ttf`, source });
        return `${name}: new URL('fonts/${file}.ttf', import.meta.url)`;
      });
      const licence = readFileSync(find('dejavu-fonts-ttf/LICENSE'));
      this.emitFile({ type: 'asset', fileName: 'fonts/LICENSE', source: licence });
      return `export const sourceFonts = { ${entries.join(', ')} };`;
    },
  };
}
