import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Which pages are in view or near, which one is read, and going to one. */
export interface PageScroll {
  readonly near: ReadonlySet<number>;
  readonly current: number;
  readonly goTo: (page: number) => void;
}

/** The page to go to; a new object goes there again. */
export interface Goal {
  readonly page: number;
}

/** How far beyond the window a page is drawn, in heights of it. */
const AHEAD = '75% 0px';
/** The page at this part of the window is the one that is read. */
const READ_AT = 0.4;

/** Follows the pages in `scroller`, and goes to each goal; when `scale` changes, what was read stays where it was. */
export function usePageScroll(scroller: RefObject<HTMLElement | null>, scale: number, goal: Goal): PageScroll {
  const [near, setNear] = useState<ReadonlySet<number>>(NONE);
  const [current, setCurrent] = useState(goal.page);
  const place = useRef({ page: goal.page, part: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver((entries) => setNear((old) => follow(old, entries)), {
      root: element,
      rootMargin: AHEAD,
    });
    for (const page of pagesOf(element)) observer.observe(page);
    return () => observer.disconnect();
  }, [scroller]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const moved = (): void => {
      place.current = placeIn(element);
      setCurrent(readIn(element) ?? place.current.page);
    };
    element.addEventListener('scroll', moved, { passive: true });
    return () => element.removeEventListener('scroll', moved);
  }, [scroller]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null) show(element, place.current);
  }, [scroller, scale]);
  const goTo = (page: number): void => {
    place.current = { page, part: 0 };
    setCurrent(page);
    if (scroller.current !== null) show(scroller.current, place.current);
  };
  useEffect(() => {
    place.current = { page: goal.page, part: 0 };
    if (scroller.current !== null) show(scroller.current, place.current);
  }, [scroller, goal]);
  return { near, current, goTo };
}

const NONE: ReadonlySet<number> = new Set();

const numberOf = (page: Element): number => Number((page as HTMLElement).dataset['page']);

const pagesOf = (scroller: HTMLElement): readonly HTMLElement[] => [
  ...scroller.querySelectorAll<HTMLElement>('[data-page]'),
];

function follow(old: ReadonlySet<number>, entries: readonly IntersectionObserverEntry[]): ReadonlySet<number> {
  const next = new Set(old);
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) next.add(numberOf(target));
    else next.delete(numberOf(target));
  }
  return next;
}

interface Place {
  readonly page: number;
  /** How much of the page is above the window, as a part of its height. */
  readonly part: number;
}

function placeIn(scroller: HTMLElement): Place {
  const page = pagesOf(scroller).findLast(({ offsetTop }) => offsetTop <= scroller.scrollTop + 1);
  if (page === undefined) return { page: 1, part: 0 };
  return { page: numberOf(page), part: (scroller.scrollTop - page.offsetTop) / Math.max(1, page.offsetHeight) };
}

function readIn(scroller: HTMLElement): number | null {
  const at = scroller.scrollTop + scroller.clientHeight * READ_AT;
  const page = pagesOf(scroller).findLast(({ offsetTop }) => offsetTop <= at);
  return page === undefined ? null : numberOf(page);
}

function show(scroller: HTMLElement, { page, part }: Place): void {
  const element = pagesOf(scroller)[page - 1];
  if (element !== undefined) scroller.scrollTop = element.offsetTop - GAP + (GAP + element.offsetHeight) * part;
}

/** What is between a page and the edge of the window it was gone to in, in pixels. */
const GAP = 12;
