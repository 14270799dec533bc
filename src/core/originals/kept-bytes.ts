/** Bytes that were made ready, by their digests, as long as there is room for them. */
export interface KeptBytes {
  /** Keeps what belongs together, and lets go of what was asked for longest ago. */
  keep(name: string, parts: ReadonlyMap<string, Uint8Array>): void;
  /** The digests of what is kept under a name; undefined where it is not there. */
  under(name: string): readonly string[] | undefined;
  read(sha256: string): Uint8Array | null;
}

/** Keeps up to `most` groups of together `mostBytes` bytes; the last one that came stays however large it is. */
export function createKeptBytes(most: number, mostBytes: number): KeptBytes {
  const groups = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const sizeOf = (): number =>
    [...groups.values()].flatMap((parts) => [...parts.values()]).reduce((sum, { length }) => sum + length, 0);
  const touch = (name: string, parts: ReadonlyMap<string, Uint8Array>): void => {
    groups.delete(name);
    groups.set(name, parts);
  };
  return {
    keep: (name, parts) => {
      touch(name, parts);
      while (groups.size > 1 && (groups.size > most || sizeOf() > mostBytes)) {
        const [oldest] = groups.keys();
        if (oldest !== undefined) groups.delete(oldest);
      }
    },
    under: (name) => {
      const parts = groups.get(name);
      if (parts !== undefined) touch(name, parts);
      return parts && [...parts.keys()];
    },
    read: (sha256) => {
      for (const parts of groups.values()) {
        const bytes = parts.get(sha256);
        if (bytes !== undefined) return bytes;
      }
      return null;
    },
  };
}
