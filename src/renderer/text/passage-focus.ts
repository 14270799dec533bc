const PASSAGE = '[data-passage]';

/** Moves the focus to another passage when the key asks for it; says whether it did. One passage is in the tab order. */
export function movePassageFocus(root: HTMLElement, from: HTMLElement, event: { readonly key: string }): boolean {
  const passages = [...root.querySelectorAll<HTMLElement>(PASSAGE)];
  const at = passages.indexOf(from);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: passages.length - 1 }[event.key];
  const next = to === undefined ? undefined : passages[to];
  if (next === undefined) return false;
  focusPassage(root, next);
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Gives the focus to a passage and makes it the one in the tab order, without scrolling. */
export function focusPassage(root: HTMLElement, passage: HTMLElement): void {
  for (const other of root.querySelectorAll<HTMLElement>(`${PASSAGE}[tabindex="0"]`)) other.tabIndex = -1;
  passage.tabIndex = 0;
  passage.focus({ preventScroll: true });
}
