/** The part of an archive that a check needs. */
interface Checkable {
  readonly database: { readonly readOnly: string | null };
  fixityCounts(): { readonly checkedAt: string | null };
  verify(options: { signal: AbortSignal; report: () => void }): Promise<unknown>;
}

/** A check is repeated when the last one is older than this, in milliseconds: once a day. */
const CHECK_EVERY = 24 * 60 * 60 * 1000;

/**
 * Checks the fixity of everything in the background when the last check is older than a day; the archive stays usable.
 * Resolves to whether a check was made. Nothing is reported as checked that was not.
 */
export async function checkWhenDue(archive: Checkable, signal: AbortSignal, now = Date.now()): Promise<boolean> {
  const { checkedAt } = archive.fixityCounts();
  const isDue = checkedAt === null || now - Date.parse(checkedAt) > CHECK_EVERY;
  if (!isDue || archive.database.readOnly !== null) return false;
  try {
    await archive.verify({ signal, report: () => signal.throwIfAborted() });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
