/** What `read` gave last, as long as the revision is the same. */
export function keepWhile<Read>(revision: () => number, read: () => Read): () => Read {
  let kept: { readonly revision: number; readonly value: Read } | undefined;
  return () => {
    const now = revision();
    if (kept?.revision !== now) kept = { revision: now, value: read() };
    return kept.value;
  };
}
