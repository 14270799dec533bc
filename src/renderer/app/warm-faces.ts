/** Reads the italics once nothing else is to be done, so that the first words in them do not change their width. */
export function warmFaces(): void {
  window.requestIdleCallback(() => {
    // One letter of each script brings its file.
    for (const letter of ['a', 'я']) void document.fonts.load('italic 1em "Literata Variable"', letter);
  });
}
