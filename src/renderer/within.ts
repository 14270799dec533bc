/** What a promise gives within so many milliseconds; null where it takes longer. Rejects as it does. */
export async function within<Given>(promise: Promise<Given>, milliseconds: number): Promise<Given | null> {
  const late = Promise.withResolvers<null>();
  const patience = setTimeout(() => late.resolve(null), milliseconds);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(patience);
  }
}
