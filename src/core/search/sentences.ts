import type { TextRange } from '../../domain/text-range.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
/** Behind an initial or a usual abbreviation a sentence goes on, whatever the segmenter says. */
const GOES_ON =
  /(?:^|[\s(«“"])(?:\p{Lu}|[Mm]rs?|Dr|Gen|Col|Lt|Sgt|St|No|e\.g|i\.e|cf|vs|см|ср|им|ул|г|гг|тыс|млн|млрд|т\.е|т\.к|напр|проф|тис|ст|z\.B|Nr|bzw)\.\s*$/u;

/** The sentence of a block that holds `match`; several where the match crosses their bounds. */
export function sentenceAt(text: string, block: TextRange, match: TextRange): TextRange {
  let start = block.start;
  let end = block.end;
  for (const bound of boundsOf(text.slice(block.start, block.end))) {
    const at = block.start + bound;
    if (at <= match.start) start = at;
    if (at >= match.end) {
      end = at;
      break;
    }
  }
  return { start, end };
}

let last: { readonly text: string; readonly bounds: readonly number[] } = { text: '', bounds: [] };

/** Where sentences begin; matches of one passage come one after the other, so the last answer is kept. */
function boundsOf(text: string): readonly number[] {
  if (last.text !== text) {
    const bounds: number[] = [];
    let before = '';
    for (const { segment, index } of segmenter.segment(text)) {
      if (!GOES_ON.test(before)) bounds.push(index);
      before = segment;
    }
    last = { text, bounds };
  }
  return last.bounds;
}
