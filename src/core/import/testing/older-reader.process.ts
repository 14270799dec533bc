import { toCanonicalText } from '../../formats/formats.ts';
import { readRequest } from '../read-records.ts';
import type { ReaderMessage, ReadRequest } from '../reading.ts';

/** A reader of an older version: it took the line of the press, which stands on each page, for the first passage. */
const PRESS = 'Printed by the old press.';

function asBefore(message: ReaderMessage): ReaderMessage {
  if (message.kind !== 'outcome' || message.outcome.outcome !== 'read') return message;
  const { text, blocks } = message.outcome.canonical;
  const old = blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }));
  const canonical = toCanonicalText([{ kind: 'paragraph', text: PRESS }, ...old]);
  return { kind: 'outcome', outcome: { ...message.outcome, canonical } };
}

process.on('message', (request: ReadRequest) => {
  const say = (message: ReaderMessage): void => void process.send?.(message);
  void readRequest(request, (message) => say(asBefore(message))).then(() => say({ kind: 'done' }));
});
