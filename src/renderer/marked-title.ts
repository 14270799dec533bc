let mark: { readonly before: string; readonly shown: string } | null = null;

/** Has the title of the page say something until the page is looked at; then it is the one from before, or the view's own. */
export function markTitle(text: string): void {
  const before = document.title === mark?.shown ? mark.before : document.title;
  mark = { before, shown: text };
  document.title = text;
  // The same listener is there once, however often it is added.
  window.addEventListener('focus', unmark, { once: true });
}

function unmark(): void {
  // A view that was gone to meanwhile has named the page itself.
  if (mark !== null && document.title === mark.shown) document.title = mark.before;
  mark = null;
}
