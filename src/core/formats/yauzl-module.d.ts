/** The types that are published are of an older release; this is the part of the library that is used here. */
declare module 'yauzl' {
  import type { EventEmitter } from 'node:events';
  import type { Readable } from 'node:stream';

  export interface Entry {
    readonly fileNameRaw: Buffer;
    readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly crc32: number;
    readonly generalPurposeBitFlag: number;
    readonly versionMadeBy: number;
    readonly externalFileAttributes: number;
    isEncrypted(): boolean;
    /** Throws nothing; a date that is none is an invalid `Date`. */
    getLastModDate(): Date;
  }

  export interface ZipFile extends EventEmitter {
    readonly entryCount: number;
    readEntry(): void;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  }

  /** Opens a zip held in memory; rejects where its directory cannot be read. */
  export function fromBufferPromise(buffer: Buffer, options: { readonly decodeStrings: false }): Promise<ZipFile>;
  /** The name by the rules of the format: the Unicode extra field, UTF-8 where flagged, otherwise code page 437. */
  export function getFileNameLowLevel(
    flags: number,
    raw: Buffer,
    extraFields: Entry['extraFields'],
    strict: boolean,
  ): string;
  /** Why a name must not be used, or null. */
  export function validateFileName(name: string): string | null;
}
