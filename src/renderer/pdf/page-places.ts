import type { Block } from '../../domain/archive-document.ts';

/** The page an offset of the text is on; null where the text knows no pages. */
export function pageAt(blocks: readonly Block[], offset: number): number | null {
  const before = blocks.findLast(({ start, page }) => page !== undefined && start <= offset);
  return before?.page ?? blocks.find(({ page }) => page !== undefined)?.page ?? null;
}

/** Where the text of a page begins, or of the first one after it that has words; null where there is none. */
export function startOfPage(blocks: readonly Block[], page: number): number | null {
  const found = blocks.find((block) => block.number !== null && (block.page ?? 0) >= page);
  return found?.start ?? null;
}
