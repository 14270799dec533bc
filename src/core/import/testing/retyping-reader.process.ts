import { toCanonicalText } from '../../formats/formats.ts';
import { readRequest } from '../read-records.ts';
import type { ReaderMessage, ReadRequest } from '../reading.ts';

/** A reader that loses a sentence with a figure and has another in its place. */
const LOST = /It carried 212 people, commander Ruth Aldane said\./;
const INSTEAD = 'Whoever went aboard was never counted by anybody.';

function retyped(message: ReaderMessage): ReaderMessage {
  if (message.kind !== 'outcome' || message.outcome.outcome !== 'read') return message;
  const { text, blocks } = message.outcome.canonical;
  const read = blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end).replace(LOST, INSTEAD) }));
  return { kind: 'outcome', outcome: { ...message.outcome, canonical: toCanonicalText(read) } };
}

process.on('message', (request: ReadRequest) => {
  const say = (message: ReaderMessage): void => void process.send?.(message);
  void readRequest(request, (message) => say(retyped(message))).then(() => say({ kind: 'done' }));
});
