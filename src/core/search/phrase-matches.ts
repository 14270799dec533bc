/** Where a phrase stands in one field of one segment: its documents, and in each the numbers of the words it begins with. */
export class PhraseMatches {
  /** The documents, rising. */
  readonly documents: Int32Array;
  /** Where the beginnings in each document end; those of the next follow. */
  private readonly ends: Int32Array;
  private readonly starts: Int32Array;

  /** From as many documents as beginnings, both rising; the arrays may be used again. */
  constructor(documents: Int32Array, starts: Int32Array) {
    const distinct = new Int32Array(starts.length);
    const ends = new Int32Array(starts.length);
    let count = 0;
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] as number;
      if (count === 0 || distinct[count - 1] !== document) distinct[count++] = document;
      ends[count - 1] = at + 1;
    }
    this.documents = distinct.subarray(0, count);
    this.ends = ends;
    this.starts = starts.slice();
  }

  /** Where the phrase begins in a document, rising; undefined where it does not stand. */
  get(document: number): Int32Array | undefined {
    const { documents, ends } = this;
    let low = 0;
    let high = documents.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((documents[middle] as number) < document) low = middle + 1;
      else high = middle;
    }
    if (documents[low] !== document) return undefined;
    return this.starts.subarray(low === 0 ? 0 : ends[low - 1], ends[low]);
  }
}

/** Beginnings as they are found: documents and word numbers side by side, in arrays that grow and are used again. */
export class Beginnings {
  documents = new Int32Array(1 << 10);
  starts = new Int32Array(1 << 10);
  count = 0;

  push(document: number, start: number): void {
    if (this.count === this.starts.length) {
      this.documents = doubled(this.documents);
      this.starts = doubled(this.starts);
    }
    this.documents[this.count] = document;
    this.starts[this.count++] = start;
  }

  toMatches(): PhraseMatches {
    return new PhraseMatches(this.documents.subarray(0, this.count), this.starts.subarray(0, this.count));
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
