import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Reads the colours of `tokens.css` and holds them to what docs/design.md states of them. */
const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');

const GROUNDS = ['paper', 'surface', 'sunken', 'accent-soft', 'differ-soft', 'warn-soft'];
/** Plain words stand on every ground. */
const INKS = ['ink', 'ink-2'];
const MARKED: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ['ink-3', ['paper', 'surface', 'sunken']],
  ['accent', ['paper', 'surface', 'sunken', 'accent-soft']],
  ['differ', ['paper', 'surface', 'sunken', 'differ-soft']],
  ['agree', ['paper', 'surface', 'sunken']],
  ['warn', ['paper', 'surface', 'sunken', 'warn-soft']],
  ['on-accent', ['accent']],
];
const HIGHLIGHTS = ['yellow', 'green', 'blue', 'pink', 'orange', 'violet'];

type Colours = ReadonlyMap<string, string>;

function blockOf(selector: string): string {
  const start = css.indexOf(`${selector} {`);
  return css.slice(start, css.indexOf('\n}', start));
}

function coloursOf(block: string, side: 0 | 1): Colours {
  const found = new Map<string, string>();
  for (const [, name = '', light = '', dark = ''] of block.matchAll(
    /--([\w-]+): (?:light-dark\()?(#[0-9a-f]{6})(?:, (#[0-9a-f]{6})\))?;/g,
  ))
    found.set(name, side === 1 && dark !== '' ? dark : light);
  return found;
}

const base = (side: 0 | 1): Colours => coloursOf(blockOf(':root'), side);
const over = (side: 0 | 1, theme: string): Colours =>
  new Map([...base(side), ...coloursOf(blockOf(`:root[data-theme='${theme}']`), side)]);

const THEMES: Readonly<Record<string, Colours>> = {
  light: base(0),
  dark: base(1),
  sepia: over(0, 'sepia'),
  'high contrast, light': over(0, 'high-contrast'),
  'high contrast, dark': over(1, 'high-contrast'),
};

/** Relative luminance of a colour of sRGB, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: Colours, one: string, other: string): number {
  const [a, b] = [one, other].map((name) => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`no colour ${name}`);
    return luminance(colour);
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each(Object.entries(THEMES))('%s', (_, colours) => {
  test('words reach 4.5 on every ground they stand on', () => {
    for (const ink of INKS) for (const ground of GROUNDS) expect(contrast(colours, ink, ground)).toBeGreaterThan(4.5);
    for (const [ink, grounds] of MARKED)
      for (const ground of grounds)
        expect.soft(contrast(colours, ink, ground), `${ink} on ${ground}`).toBeGreaterThan(4.5);
  });

  test('words reach 4.5 on every highlight, and its underline 3 beside it', () => {
    for (const name of HIGHLIGHTS) {
      expect.soft(contrast(colours, 'ink', `hl-${name}`), `ink on ${name}`).toBeGreaterThan(4.5);
      expect.soft(contrast(colours, `ul-${name}`, `hl-${name}`), `underline of ${name}`).toBeGreaterThan(3);
    }
  });

  test('edges of controls and the focus reach 3 on what is beside them', () => {
    for (const ground of ['paper', 'surface', 'sunken']) {
      expect.soft(contrast(colours, 'edge', ground), `edge on ${ground}`).toBeGreaterThan(3);
      expect.soft(contrast(colours, 'focus', ground), `focus on ${ground}`).toBeGreaterThan(3);
    }
  });
});
