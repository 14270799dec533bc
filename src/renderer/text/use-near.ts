import { useEffect, useState, type RefObject } from 'react';

/** How far outside the window an element is near it. */
const MARGIN = '1200px 0px';

/** Whether an element has been in the window or near it; from then on it stays so. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (element.current === null || near) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { root: element.current.closest('.page-scroll, .source-scroll'), rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}
