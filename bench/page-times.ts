import type { Page } from '@playwright/test';

/** The middle of some measurements; not a number where there are none. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

interface Scroll {
  /** What selects the element that scrolls. */
  readonly of: string;
  readonly frames: number;
  /** Pixels a frame. */
  readonly step: number;
}

/** Times between frames while an element scrolls, in milliseconds, in their order. Fails where there is no such element. */
export const framesOfScroll = (page: Page, scroll: Scroll): Promise<number[]> => page.evaluate(scrollThrough, scroll);

/** Runs in the page. */
async function scrollThrough({ of, frames, step }: Scroll): Promise<number[]> {
  const element = document.querySelector(of);
  if (element === null) throw new Error(`nothing on the page is ${of}`);
  const times: number[] = [];
  let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  for (let frame = 0; frame < frames; frame += 1) {
    element.scrollBy(0, step);
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    times.push(now - last);
    last = now;
  }
  return times;
}

/** Waits until the page has been idle twice: what a view draws right behind its first words is not the next view's time. */
export const untilIdle = (page: Page): Promise<void> => page.evaluate(idle);

/** Runs in the page. */
function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve())));
}

/** Milliseconds from going to `hash` until a frame with what `ready` selects has been painted, by the page's own clock: to the beginning of the frame after it. */
export const timeToShow = (page: Page, hash: string, ready: string): Promise<number> =>
  page.evaluate(show, { hash, ready });

/** Runs in the page. */
function show({ hash, ready }: { hash: string; ready: string }): Promise<number> {
  const started = performance.now();
  location.hash = hash;
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(ready) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(performance.now() - started));
    };
    requestAnimationFrame(look);
  });
}
