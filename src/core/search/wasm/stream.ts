import { take } from './memory.ts';

/**
 * Bytes that are only appended. A stream is four numbers, all 0 at first: where its next byte goes, where its last chunk ends,
 * its first chunk, and how many bytes it had before its last chunk, less where that begins. Behind each chunk stands the next.
 */
export const STREAM: usize = 16;
const END: usize = 4;
const HEAD: usize = 8;
const BASE: usize = 12;

/** Bytes of the first chunk of a stream and of its largest; each is as large as what was before it. */
const LEAST: usize = 16;
const MOST: usize = 0x1000;
const LINK: usize = 4;

/** Chunks are cut out of blocks, which are used again for other chunks once all streams are forgotten. */
const BLOCK: usize = 0x20000;
let first: usize = 0;
let block: usize = 0;
let free: usize = 0;
let blockEnd: usize = 0;

/** Forgets all streams. */
export function forgetStreams(): void {
  block = free = blockEnd = 0;
}

/** How many bytes a stream has. */
export function sizeOf(stream: usize): usize {
  return load<usize>(stream, BASE) + load<usize>(stream);
}

/** Appends a byte. */
export function put(stream: usize, byte: u32): void {
  let at = load<usize>(stream);
  if (at === load<usize>(stream, END)) at = addChunk(stream);
  store<u8>(at, byte);
  store<usize>(stream, at + 1);
}

/** Appends a number as LEB128. */
export function putNumber(stream: usize, value: u32): void {
  while (value > 0x7f) {
    put(stream, (value & 0x7f) | 0x80);
    value >>>= 7;
  }
  put(stream, value);
}

/** Writes a number as LEB128 where five bytes have room and gives where it ends; of one and two bytes alike, without a branch that cannot be foreseen. */
export function writeNumber(at: usize, value: u32): usize {
  if (value >= 0x4000) return writeLong(at, value);
  const isLong = (0x7f - value) >>> 31;
  store<u16>(at, u16((value & 0x7f) | (isLong << 7) | ((value >>> 7) << 8)));
  return at + 1 + isLong;
}

function writeLong(at: usize, value: u32): usize {
  for (; value > 0x7f; value >>>= 7) store<u8>(at++, u8((value & 0x7f) | 0x80));
  store<u8>(at, u8(value));
  return at + 1;
}

/** Appends the bytes from `from` to `to`. */
export function putBytes(stream: usize, from: usize, to: usize): void {
  while (from < to) {
    let at = load<usize>(stream);
    if (at === load<usize>(stream, END)) at = addChunk(stream);
    const part = min(to - from, load<usize>(stream, END) - at);
    memory.copy(at, from, part);
    store<usize>(stream, at + part);
    from += part;
  }
}

/** Writes all bytes of a stream to `to` and gives where they end. */
export function copyStream(stream: usize, to: usize): usize {
  const size = sizeOf(stream);
  let chunk = load<usize>(stream, HEAD);
  for (let done: usize = 0; done < size;) {
    const room = chunkAfter(done) - LINK;
    const part = min(room, size - done);
    memory.copy(to + done, chunk, part);
    done += part;
    if (done < size) chunk = load<usize>(chunk + room);
  }
  return to + size;
}

/** Bytes of the chunk that comes when a stream has `size`. */
function chunkAfter(size: usize): usize {
  return size === 0 ? LEAST : min(usize(1) << (32 - clz(u32(size))), MOST);
}

function addChunk(stream: usize): usize {
  const size = sizeOf(stream);
  const bytes = chunkAfter(size);
  if (free + bytes > blockEnd) addBlock();
  const chunk = free;
  free += bytes;
  if (size === 0) store<usize>(stream, chunk, HEAD);
  else store<usize>(load<usize>(stream, END), chunk);
  store<usize>(stream, chunk, 0);
  store<usize>(stream, chunk + bytes - LINK, END);
  store<usize>(stream, size - chunk, BASE);
  return chunk;
}

/** Goes to the next block, which may be one that was used before. */
function addBlock(): void {
  let next = block === 0 ? first : load<usize>(block);
  if (next === 0) {
    next = take(BLOCK);
    if (block === 0) first = next;
    else store<usize>(block, next);
  }
  block = next;
  free = next + LEAST;
  blockEnd = next + BLOCK;
}
