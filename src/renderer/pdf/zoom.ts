/** How large pages are drawn: as wide as there is room, or so many times the size they were made for. */
export type Zoom = 'width' | number;

const STEPS = [0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4] as const;
/** A page that fits a very wide window would be larger than anybody reads. */
const WIDEST = 1.75;

/** The factor pages are drawn with, where `room` pixels are for a page that is `width` wide. */
export function scaleOf(zoom: Zoom, room: number, width: number): number {
  if (zoom !== 'width') return zoom;
  return Math.min(WIDEST, Math.max(STEPS[0], room / Math.max(1, width)));
}

/** The next step from a factor; the last one stays. */
export function stepZoom(scale: number, direction: 1 | -1): number {
  // Half a percent is the same step: it is what is shown.
  const next =
    direction === 1 ? STEPS.find((step) => step > scale + 0.005) : STEPS.findLast((step) => step < scale - 0.005);
  return next ?? (direction === 1 ? STEPS[STEPS.length - 1] : STEPS[0]) ?? 1;
}
