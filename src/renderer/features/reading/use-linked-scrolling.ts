import { useEffect, type RefObject } from 'react';

/** While it is on, the readers in a frame scroll together: as far through the one as the other, led by the one in use. */
export function useLinkedScrolling(frame: RefObject<HTMLElement | null>, on: boolean): void {
  useEffect(() => {
    const element = frame.current;
    if (!on || element === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    let leader: Element | null = null;
    const lead = ({ target }: Event): void => {
      leader = target instanceof Element ? (target.closest('.page-scroll') ?? leader) : leader;
    };
    for (const event of ['pointerover', 'wheel', 'focusin', 'keydown'])
      element.addEventListener(event, lead, { signal, passive: true });
    const follow = ({ target }: Event): void => {
      if (!(target instanceof HTMLElement) || !target.matches('.page-scroll')) return;
      if (leader !== null && target !== leader) return;
      const share = target.scrollTop / Math.max(1, target.scrollHeight - target.clientHeight);
      for (const other of element.querySelectorAll<HTMLElement>('.page-scroll'))
        if (other !== target) other.scrollTop = share * (other.scrollHeight - other.clientHeight);
    };
    // Scrolling does not bubble.
    element.addEventListener('scroll', follow, { signal, capture: true, passive: true });
    return () => controller.abort();
  }, [frame, on]);
}
