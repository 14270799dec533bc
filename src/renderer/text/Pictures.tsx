import { ImageOff } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { isKept } from '../../domain/is-kept.ts';
import type { KeptPicture, Picture, PictureRefusal } from '../../domain/picture.ts';
import { useNear } from './use-near.ts';
import { usePicture } from './use-picture.ts';
import { say } from '../messages/say.ts';

interface PicturesProps {
  readonly documentId: string;
  readonly pictures: readonly Picture[];
}

/** The pictures that stand at one place of a text; in place of those that were not kept a line says why. */
export function Pictures({ documentId, pictures }: PicturesProps): ReactNode {
  return groupRefused(pictures).map((each, index) =>
    'refused' in each ? (
      <Refused key={index} {...each} />
    ) : (
      <PictureFigure key={index} documentId={documentId} picture={each} />
    ),
  );
}

interface RefusedGroup {
  readonly refused: PictureRefusal;
  readonly count: number;
}

/** One line for what was refused one after the other for the same reason: saved pages have dozens. */
function groupRefused(pictures: readonly Picture[]): readonly (KeptPicture | RefusedGroup)[] {
  const groups: (KeptPicture | RefusedGroup)[] = [];
  for (const each of pictures) {
    const last = groups.at(-1);
    if (isKept(each)) groups.push(each);
    else if (last !== undefined && 'count' in last && last.refused === each.refused)
      groups[groups.length - 1] = { ...last, count: last.count + 1 };
    else groups.push({ refused: each.refused, count: 1 });
  }
  return groups;
}

function Refused({ refused, count }: RefusedGroup): ReactNode {
  return (
    <p className="picture-line">
      <ImageOff size={13} aria-hidden />
      {say('text.pictureRefused', { count, reason: REASONS[refused]() })}
    </p>
  );
}

const REASONS: Readonly<Record<PictureRefusal, () => string>> = {
  outside: () => say('text.pictureOutside'),
  missing: () => say('text.pictureMissing'),
  'not-raster': () => say('text.pictureNotRaster'),
  damaged: () => say('text.pictureDamaged'),
  'too-large': () => say('text.pictureTooLarge'),
  'too-many': () => say('text.picturesTooMany'),
};

interface FigureProps {
  readonly documentId: string;
  readonly picture: KeptPicture;
}

/** A picture in the room that is kept for it, so that nothing moves when it comes. */
function PictureFigure({ documentId, picture }: FigureProps): ReactNode {
  const frame = useRef<HTMLElement>(null);
  const state = usePicture(documentId, picture, useNear(frame));
  const [isBroken, setBroken] = useState(false);
  const { width, height, alt } = picture;
  if (state.is === 'gone' || isBroken)
    return (
      <p className="picture-line">
        <ImageOff size={13} aria-hidden />
        {say('text.pictureGone')}
      </p>
    );
  return (
    <figure ref={frame} className="picture" data-picture={state.is}>
      <div className="picture-room" style={{ aspectRatio: `${width} / ${height}`, width: roomOf(picture) }}>
        {state.is === 'there' && (
          <img
            src={state.address}
            alt={alt === '' ? say('text.pictureWithoutWords') : alt}
            width={width}
            height={height}
            decoding="async"
            draggable={false}
            onError={() => setBroken(true)}
          />
        )}
      </div>
    </figure>
  );
}

/** The tallest that a picture is drawn, in parts of the window. */
const TALLEST = 70;

/** Its own width, less where that would make it taller than the window; the style sheet holds it to the text's width. */
const roomOf = ({ width, height }: KeptPicture): string => `min(${width}px, ${(TALLEST * width) / height}vh)`;
