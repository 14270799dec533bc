import { isBoundary, type Reading } from './frame-reading.ts';
import { precedingSource } from './preceding-places.ts';
import type { SourceMention } from './source-mention.ts';
import { sourceAt } from './sources.ts';
import { tokenAt, wordAt } from './token.ts';
import { listsFor } from './word-lists.ts';

/** What papers do besides saying. */
const FINDS = /^(?:find|conclude|establish|state|recommend|demand|propose)$/;
/** Words between the verb and the colon. */
const FILLERS = /^(?:that|the|following|as|follows|this|what|что|следующее|так)$/i;

/** Who says the items of the list that follows: “The report finds that:”, “What does the auditor say?”. */
export const listSource = (reading: Reading): SourceMention | undefined => announcedBy(reading) ?? askedFor(reading);

function announcedBy(reading: Reading): SourceMention | undefined {
  const { tokens } = reading;
  if (wordAt(tokens, tokens.length - 1) !== ':') return undefined;
  let verb = tokens.length - 2;
  while (verb > 0 && (FILLERS.test(wordAt(tokens, verb)) || wordAt(tokens, verb) === ',')) verb -= 1;
  const placed = says(reading, verb) ? precedingSource(reading, verb) : undefined;
  return placed && sourceAt(tokens, placed.from, placed.to);
}

const says = ({ tokens, language }: Reading, at: number): boolean =>
  FINDS.test(tokenAt(tokens, at).lemma) || listsFor(language).reporting.matchAt(tokens, at) > 0;

/** The question asks for what one source says, and for nothing else. */
function askedFor(reading: Reading): SourceMention | undefined {
  const { tokens } = reading;
  const last = tokens.length - 1;
  if (wordAt(tokens, last) !== '?' || tokens.slice(0, last).some(isBoundary)) return undefined;
  if (/^what$/i.test(wordAt(tokens, 0)) && /^(?:do|does|did)$/.test(wordAt(tokens, 1)) && says(reading, last - 1))
    return sourceAt(tokens, 2, last - 1);
  return /^что$/i.test(wordAt(tokens, 0)) && says(reading, 1) ? sourceAt(tokens, 2, last) : undefined;
}
