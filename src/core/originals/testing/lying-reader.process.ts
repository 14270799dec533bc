/** A reader that was taken over: whatever it is asked for, it hands over a picture of its own. */
process.on('message', () => {
  process.send?.({ kind: 'picture', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) });
  process.send?.({ kind: 'done' });
});
