import { Scissors } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { TextRange } from '../../../domain/text-range.ts';
import { useStatementChanges } from '../../data/statement-changes.ts';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { shorten } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';

interface CutStatementProps {
  readonly statement: { readonly id: string; readonly quote: string; readonly range: TextRange };
}

/** Words of the second half that tell the places apart. */
const TOLD = 40;

/** Cuts a statement that holds two assertions, before a word. */
export function CutStatement({ statement: { id, quote, range } }: CutStatementProps): ReactNode {
  const changes = useStatementChanges();
  const places = useMemo(() => wordStarts(quote), [quote]);
  const [at, setAt] = useState('');
  if (places.length === 0) return null;
  return (
    <FormPopover
      icon={<Scissors size={14} aria-hidden />}
      trigger={say('reading.cut')}
      triggerLabel={say('reading.cutInTwo', { quote: shorten(quote, 60) })}
      label={say('reading.cutThisStatementInTwo')}
      submit={say('reading.cut')}
      isReady={at !== ''}
      onSubmit={() => changes.split(id, range.start + Number(at))}
    >
      <SelectOne
        label={say('reading.theSecondOneBeginsAt')}
        value={at}
        options={places.map((place) => ({
          value: String(place),
          label: `… ${shorten(quote.slice(place), TOLD)}`,
        }))}
        onChange={setAt}
      />
    </FormPopover>
  );
}

/** Where words begin, in UTF-16 code units, but for the first. */
function wordStarts(text: string): number[] {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  const starts = [...words].filter(({ isWordLike }) => isWordLike === true).map(({ index }) => index);
  return starts.slice(1);
}
