import { makePng } from '../../formats/testing/make-pictures.ts';

/** A reader that was taken over: whatever it is asked for, it hands over a picture of its own. */
process.on('message', () => {
  process.send?.({ kind: 'picture', bytes: makePng(9, 9) });
  process.send?.({ kind: 'done' });
});
