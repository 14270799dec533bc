import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { FailureNotice, Skeleton } from '../ui/States.tsx';
import './pdf.css';
import { PdfBar } from './PdfBar.tsx';
import { PdfPage } from './PdfPage.tsx';
import { usePageScroll, type Goal } from './use-page-scroll.ts';
import { usePdf, type LoadedPdf } from './use-pdf.ts';
import { usePdfActions, type PdfActions } from './use-pdf-actions.ts';
import { scaleOf, type Zoom } from './zoom.ts';
import { say } from '../messages/say.ts';

interface PdfPagesProps {
  readonly sha256: string;
  readonly goal: Goal;
  /** Told of the page that is read. */
  readonly onPage: (page: number) => void;
  /** What can be done where the pages cannot be drawn. */
  readonly instead: ReactNode;
}

/** A PDF as pages, drawn as they come near. */
export default function PdfPages({ sha256, instead, ...rest }: PdfPagesProps): ReactNode {
  const { loaded, error } = usePdf(sha256);
  if (error !== null)
    return (
      <div className="reader-message">
        <FailureNotice error={error}>{instead}</FailureNotice>
      </div>
    );
  if (loaded === null)
    return (
      <div className="reader-message">
        <Skeleton lines={12} />
      </div>
    );
  return <LoadedPages {...rest} {...loaded} />;
}

type LoadedPagesProps = Omit<PdfPagesProps, 'sha256' | 'instead'> & LoadedPdf;

/** What stands beside a page: the padding of the view and its scroll bar, in pixels. */
const BESIDE = 48;

function LoadedPages({ pdf, first, goal, onPage }: LoadedPagesProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useWidth(scroller);
  const [zoom, setZoom] = useState<Zoom>('width');
  const scale = scaleOf(zoom, room - BESIDE, first.width);
  const { near, current, goTo } = usePageScroll(scroller, scale, goal);
  useEffect(() => onPage(current), [current, onPage]);
  const actions = usePdfActions({
    page: current,
    pageCount: pdf.pageCount,
    scale,
    onGo: goTo,
    onZoom: setZoom,
  });
  return (
    <div className="pdf">
      <PdfBar actions={actions} page={current} pageCount={pdf.pageCount} scale={scale} fits={zoom === 'width'} />
      <div
        ref={scroller}
        className="pdf-scroll"
        role="region"
        aria-label={say('original.region')}
        aria-describedby="pdf-keys"
        tabIndex={0}
        onKeyDown={(event) => press(event, actions)}
      >
        <p className="visually-hidden" id="pdf-keys">
          {say('original.arrowKeys')}
        </p>
        {Array.from({ length: pdf.pageCount }, (_, index) => (
          <PdfPage key={index} pdf={pdf} number={index + 1} scale={scale} near={near.has(index + 1)} guess={first} />
        ))}
      </div>
    </div>
  );
}

function press(event: KeyboardEvent<HTMLElement>, { next, previous }: PdfActions): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const go = event.key === 'ArrowRight' ? next : event.key === 'ArrowLeft' ? previous : null;
  if (go === null) return;
  event.preventDefault();
  go();
}

/** Width of an element inside its border, in pixels; zero until it is measured. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const measure = (): void => setWidth(measured.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return width;
}
