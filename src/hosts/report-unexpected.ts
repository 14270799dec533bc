/**
 * Writes an unexpected error to stderr: the operation, the kind of error and the places in our code. Its message is
 * left out, since it may hold words of a document or a path.
 */
export function reportUnexpected(error: unknown, operation: string): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write([`synoptic: unexpected ${kind} in ${operation}`, ...places, ''].join('\n'));
}
