import { ByteReader } from './bytes.ts';
import { hasList, type ListPlace, type TermEntry } from './dictionary.ts';
import { PostingsWriter } from './postings.ts';
import type { Segment } from './segment.ts';
import { FIELDS } from './segment-format.ts';
import { SegmentWriter, type Bytes } from './segment-writer.ts';

/** A segment to merge, without the documents that no longer count. */
export interface MergeSource {
  readonly segment: Segment;
  readonly dead: ReadonlySet<number>;
}

type Step = readonly [term: Uint8Array, entry: TermEntry];

interface Walk {
  readonly segment: Segment;
  readonly terms: Generator<Step>;
  /** New numbers of the documents; -1 for the dead. */
  readonly renumbered: Int32Array;
  current: Step | undefined;
}

/** One segment with the live documents of all `sources`, in their order. */
export function mergeSegments(sources: readonly MergeSource[]): Uint8Array {
  const writer = new SegmentWriter();
  const walks = sources.map((source): Walk => {
    const terms = source.segment.dictionary.walk();
    return { segment: source.segment, terms, renumbered: takeDocuments(source, writer), current: next(terms) };
  });
  const largest = Math.max(0, ...sources.map(({ segment }) => segment.documents));
  const lists = FIELDS.map(() => new PostingsWriter());
  const into = { documents: new Int32Array(largest), frequencies: new Int32Array(largest) };
  for (;;) {
    const term = least(walks);
    if (!term) return writer.finish();
    const counts = FIELDS.map(() => 0);
    for (const walk of walks) {
      if (!walk.current || Buffer.compare(walk.current[0], term) !== 0) continue;
      walk.current[1].forEach((place, field) => {
        const list = lists[field];
        if (place && list && hasList(place)) copyList(walk, place, list, into);
        else counts[field] = (counts[field] as number) + (place?.documents ?? 0);
      });
      walk.current = next(walk.terms);
    }
    writer.addCounts(term, counts);
    writer.addTerm(term, lists);
  }
}

const next = (terms: Generator<Step>): Step | undefined => {
  const step = terms.next();
  return step.done ? undefined : step.value;
};

function least(walks: readonly Walk[]): Uint8Array | undefined {
  let found: Uint8Array | undefined;
  for (const { current } of walks) {
    const term = current?.[0];
    if (term && (!found || Buffer.compare(term, found) < 0)) found = term;
  }
  // The walk moves on in the same bytes.
  return found && Uint8Array.from(found);
}

function takeDocuments({ segment, dead }: MergeSource, writer: SegmentWriter): Int32Array {
  const renumbered = new Int32Array(segment.documents).fill(-1);
  for (let document = 0; document < segment.documents; document += 1) {
    if (dead.has(document)) continue;
    renumbered[document] = writer.documents;
    const lengths = FIELDS.map((_, field) => segment.lengths[field]?.[document] ?? 0);
    writer.addDocument(whole(segment.id(document)), whole(segment.fingerprint(document)), lengths);
  }
  return renumbered;
}

const whole = (bytes: Uint8Array): Bytes => ({ bytes, from: 0, to: bytes.length });

function copyList(
  { segment, renumbered }: Walk,
  place: ListPlace,
  list: PostingsWriter,
  into: { readonly documents: Int32Array; readonly frequencies: Int32Array },
): void {
  segment.decode(place, into);
  const positions = new ByteReader(segment.positions(place));
  for (let index = 0; index < place.documents; index += 1) {
    const frequency = into.frequencies[index] as number;
    const document = renumbered[into.documents[index] as number] as number;
    const from = positions.at;
    positions.skip(frequency);
    if (document === -1) continue;
    list.add(document, frequency);
    // Gaps are counted anew in each document, so they can be copied as they are.
    list.positions.append(positions.bytes, from, positions.at);
  }
}
