import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { positionInWords } from '../../ui/position-words.ts';
import { numberInWords } from '../../ui/words.ts';
import { placeMarks, toMarks, type NumberMark, type PlacedMark } from './number-line.ts';
import type { Position } from './question-words.ts';
import { say } from '../../messages/say.ts';

const LANE = 20;

/** Positions that are numbers on one line from zero; nothing for fewer than two. Every number is in its label too. */
export function NumberLine({ positions }: { readonly positions: readonly Position[] }): ReactNode {
  const marks = toMarks(positions.map((position) => ({ ...position, label: positionInWords(position.value) })));
  return marks.length < 2 ? null : <Line marks={marks} />;
}

function Line({ marks }: { readonly marks: readonly NumberMark[] }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return (
    <div className="number-line" ref={frame}>
      {width !== null && <Drawing marks={marks} width={width} />}
    </div>
  );
}

function Drawing({ marks, width }: { readonly marks: readonly NumberMark[]; readonly width: number }): ReactNode {
  const most = Math.max(...marks.map(({ to }) => to));
  const placed = placeMarks(marks, most, width);
  const lanes = 1 + Math.max(...placed.map(({ lane }) => lane));
  const axis = lanes * LANE + 12;
  const described = say('questions.numberLineFrom0To', {
    most: numberInWords(most),
    marks: marks.map(({ label }) => label).join('; '),
  });
  return (
    <svg viewBox={`0 0 ${width} ${axis + 26}`} width={width} height={axis + 26} role="img" aria-label={described}>
      <line className="axis" x1={0} x2={width} y1={axis} y2={axis} />
      <path className="lead" d={placed.map((mark) => leadOf(mark, axis)).join('')} />
      {placed.map((mark) => (
        <Shape key={mark.key} mark={mark} axis={axis} />
      ))}
      {placed
        .filter(({ label }) => label !== '')
        .map((mark) => (
          <text key={mark.key} x={mark.labelX} y={labelY(mark, axis)} textAnchor="middle">
            {mark.label}
          </text>
        ))}
      <text className="end" x={0} y={axis + 22}>
        0
      </text>
      <text className="end" x={width} y={axis + 22} textAnchor="end">
        {numberInWords(most)}
      </text>
    </svg>
  );
}

const labelY = ({ lane }: PlacedMark, axis: number): number => axis - 18 - lane * LANE;

/** From a label down to its mark; nothing for a mark without a label of its own. */
const leadOf = (mark: PlacedMark, axis: number): string =>
  mark.label === '' ? '' : `M${(mark.x1 + mark.x2) / 2} ${labelY(mark, axis) + 4}V${axis - 6}`;

/** A dot for a number, an open dot for "about", a bar for a range, and an arm towards what a bound allows. */
function Shape({
  mark: { x1, x2, comparator },
  axis,
}: {
  readonly mark: PlacedMark;
  readonly axis: number;
}): ReactNode {
  if (comparator === 'range')
    return <rect className="bar" x={x1} y={axis - 4} width={Math.max(4, x2 - x1)} height={8} />;
  const way = comparator.startsWith('<') ? -1 : comparator.startsWith('>') ? 1 : 0;
  return (
    <>
      {way !== 0 && <path className="arm" d={`M${x1} ${axis}h${way * 22}m${-way * 5} -4l${way * 5} 4l${-way * 5} 4`} />}
      <circle className={comparator === '=' ? 'dot' : 'dot open'} cx={x1} cy={axis} r={5.5} />
    </>
  );
}

/** Width of an element in pixels, known before it is first painted, so that nothing is drawn twice; null until then. */
function useWidth(frame: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => setWidth(Math.max(240, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
