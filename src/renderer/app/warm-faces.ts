import { within } from '../within.ts';

/** How long the first words may wait for their faces, in milliseconds; they come from this machine. */
const PATIENCE = 400;

/** Resolves once the upright faces are there, so that no word changes its width after it was drawn; late where they are missing. */
export async function firstFaces(): Promise<void> {
  const faces = ['1em "Inter Variable"', '1em "Literata Variable"'].map((face) => document.fonts.load(face));
  await within(Promise.allSettled(faces), PATIENCE);
}

/** Reads the italics once nothing else is to be done, so that the first words in them do not change their width. */
export function warmFaces(): void {
  window.requestIdleCallback(() => {
    // One letter of each script brings its file.
    for (const letter of ['a', 'я']) void document.fonts.load('italic 1em "Literata Variable"', letter);
  });
}
