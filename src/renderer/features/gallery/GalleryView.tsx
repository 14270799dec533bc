import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { EXAMPLES } from './examples.ts';
import './gallery.css';

/** For developers: every component of `ui/` in all its states, in the theme and the density that are set. */
export function GalleryView(): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  useStillFocus(frame);
  return (
    <div className="view gallery" ref={frame}>
      <header>
        <div>
          <p className="meta">For developers: src/renderer/ui, each component in its states</p>
          <h1>Gallery</h1>
        </div>
      </header>
      <div className="gallery-components">
        {Object.entries(EXAMPLES).map(([name, examples]) => (
          <section key={name} className="gallery-component" aria-labelledby={`gallery-${name}`}>
            <h2 id={`gallery-${name}`}>{name}</h2>
            <div className="gallery-states">
              {examples.map(({ state, show }) => (
                <figure key={state}>
                  <figcaption className="meta">{state}</figcaption>
                  <div>{show()}</div>
                </figure>
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}

/** Fields that take the focus where they are used leave it here, until the person goes to one. */
function useStillFocus(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const controller = new AbortController();
    const leave = (): void => {
      if (element.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
      element.scrollTo({ top: 0 });
    };
    leave();
    const { signal } = controller;
    element.addEventListener('focusin', leave, { signal });
    for (const move of ['pointerdown', 'keydown', 'wheel'])
      window.addEventListener(move, () => controller.abort(), { signal, capture: true, passive: true });
    return () => controller.abort();
  }, [frame]);
}
