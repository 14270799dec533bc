import { readRequest } from '../read-records.ts';
import type { ReaderMessage, ReadRequest } from '../reading.ts';

/** A reader that does, for files of these names, what a file that broke a real reader would make it do. */
const say = (message: unknown): void => void process.send?.(message);

function poison(fileName: string): void {
  if (fileName === 'hang.txt') for (;;);
  if (fileName === 'crash.txt') process.abort();
  if (fileName === 'leave.txt') process.exit(0);
  if (fileName === 'hoard.txt') {
    const held: Buffer[] = [];
    for (;;) held.push(Buffer.alloc(8 * 1024 * 1024, held.length));
  }
  if (fileName === 'nonsense.txt') say({ kind: 'outcome', outcome: { outcome: 'read', canonical: 'anything' } });
}

/** Says of `forged.txt` that its text was another. */
function forge(message: ReaderMessage, fileName: string): unknown {
  if (fileName !== 'forged.txt' || message.kind !== 'outcome' || message.outcome.outcome !== 'read') return message;
  const { outcome } = message;
  return { kind: 'outcome', outcome: { ...outcome, canonical: { ...outcome.canonical, text: 'Something else.' } } };
}

process.on('message', (request: ReadRequest) => {
  let inHand = request.kind === 'file' ? request.fileName : '';
  const tell = (message: ReaderMessage): void => {
    if (message.kind === 'begins') inHand = message.part ?? inHand;
    say(forge(message, inHand));
    // Behind the word that it begins, as a real reader would break.
    if (message.kind === 'begins') poison(inHand);
  };
  void readRequest(request, tell).then(() => say({ kind: 'done' }));
});
