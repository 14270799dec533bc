import type { Page } from '@playwright/test';

/** The middle of some measurements; not a number where there are none. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Milliseconds from going to `hash` to the second frame with what `ready` selects on the page, by the page's own clock. */
export const timeToShow = (page: Page, hash: string, ready: string): Promise<number> =>
  page.evaluate(show, { hash, ready });

/** Runs in the page. */
function show({ hash, ready }: { hash: string; ready: string }): Promise<number> {
  const started = performance.now();
  location.hash = hash;
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(ready) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
    };
    look();
  });
}
