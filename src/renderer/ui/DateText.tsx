import type { ReactNode } from 'react';
import type { Dated } from '../../domain/dated.ts';
import { datedInWords } from './edtf-words.ts';
import { say } from '../messages/say.ts';

/** A date as its source gives it, in words; the note says on what an inferred one rests. */
export function DateText({
  dated,
  missing = say('ui.notDated'),
}: {
  dated: Dated | null;
  missing?: string;
}): ReactNode {
  if (dated === null) return <span className="undated">{missing}</span>;
  return (
    <time data-edtf={dated.edtf} title={dated.note ?? dated.edtf}>
      {datedInWords(dated)}
    </time>
  );
}
