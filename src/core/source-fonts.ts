/** Where the fonts of printed exports lie; in a build they lie beside the bundles, see build/built-fonts.ts. */
const at = (name: string): URL => new URL(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));

export const sourceFonts = {
  regular: at('DejaVuSerif'),
  bold: at('DejaVuSerif-Bold'),
  italic: at('DejaVuSerif-Italic'),
  sans: at('DejaVuSans'),
} as const;

export type PdfFonts = Readonly<typeof sourceFonts>;
