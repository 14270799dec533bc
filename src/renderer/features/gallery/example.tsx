import { useLayoutEffect, useRef, type ReactNode } from 'react';

/** A component in one of its states. */
export interface Example {
  /** The state, in a word or two. */
  readonly state: string;
  readonly show: () => ReactNode;
}

interface HeldProps {
  /** Attribute by which React Aria marks the state, without `data-`. */
  readonly as: 'hovered' | 'pressed' | 'focus-visible';
  readonly children: ReactNode;
}

/** Holds the first control in it in a state that otherwise only a pointer or the focus brings. */
export function Held({ as, children }: HeldProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    frame.current?.querySelector('button, a, label.choice, input, textarea')?.setAttribute(`data-${as}`, 'true');
  }, [as]);
  return (
    <div className="held" ref={frame}>
      {children}
    </div>
  );
}
