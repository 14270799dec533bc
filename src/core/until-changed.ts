/**
 * What `read` gave last, as long as the revision of the library is the same. What failed is not kept, a promise that is
 * rejected neither.
 */
export function untilChanged<Read>({ revision }: { revision(): number }, read: () => Read): () => Read {
  let held: { readonly at: number; readonly value: Read } | undefined;
  return () => {
    const at = revision();
    if (held?.at === at) return held.value;
    const value = read();
    held = { at, value };
    if (value instanceof Promise) value.catch(() => (held = undefined));
    return value;
  };
}
