/**
 * Writes an unexpected error to stderr: the operation, the kind of error and the places in our code. Its message is
 * left out, since it may hold words of a document or a path.
 */
export function reportUnexpected(error: unknown, operation: string): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const places = error instanceof Error ? placesOf(error) : [];
  process.stderr.write([`synoptic: unexpected ${kind} in ${operation}`, ...places, ''].join('\n'));
}

/** The lines of the stack behind the message, which may hold lines that look like them; none where it is not the one the stack was made with. */
function placesOf({ stack = '', message }: Error): string[] {
  const head = stack.indexOf(message);
  const behind = head === -1 ? '' : stack.slice(head + message.length);
  return behind.split('\n').filter((line) => /^\s+at /.test(line));
}
