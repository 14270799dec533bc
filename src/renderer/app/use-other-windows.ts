import { useEffect } from 'react';
import { useHost } from '../data/app-context.tsx';

/** On the desktop a link that is clicked as browsers open another tab opens another window; in a browser that is the browser's. */
export function useOtherWindows(): void {
  const host = useHost();
  useEffect(() => {
    if (host.face !== 'desktop') return undefined;
    const open = (event: MouseEvent): void => {
      const isAsked = event.button === 1 || (event.button === 0 && (event.ctrlKey || event.metaKey));
      const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
      if (!isAsked || link === null) return;
      event.preventDefault();
      event.stopPropagation();
      void host.openWindow(link.getAttribute('href') ?? '').catch(() => undefined);
    };
    for (const name of ['click', 'auxclick'] as const) document.addEventListener(name, open, { capture: true });
    return () => {
      for (const name of ['click', 'auxclick'] as const) document.removeEventListener(name, open, { capture: true });
    };
  }, [host]);
}
