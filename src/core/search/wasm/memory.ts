import { full } from './host.ts';

/** Memory is only taken, never given back: what grows leaves less behind than it has. */

const PAGE: u64 = 0x10000;
/** Memory doubles, but by no fewer and no more pages: each time it is another object to JavaScript, whose collector then looks at all it has. */
const LEAST_GROWTH: u64 = 16;
const MOST_GROWTH: u64 = 1024;
/** A line of the processor's cache. */
const LINE: u64 = 64;

let top: u64 = (u64(__heap_base) + LINE - 1) & ~(LINE - 1);

/** So many bytes, all 0, at the beginning of a line of the cache. */
export function take(bytes: usize): usize {
  const at = top;
  const end = (at + u64(bytes) + LINE - 1) & ~(LINE - 1);
  const has = u64(memory.size()) * PAGE;
  if (end > has) {
    const missing = (end - has + PAGE - 1) / PAGE;
    const again = min(max(u64(memory.size()), LEAST_GROWTH), MOST_GROWTH);
    if (memory.grow(i32(max(missing, again))) < 0 && memory.grow(i32(missing)) < 0) full();
  }
  top = end;
  return usize(at);
}

/** What stands at `from` again, with room for twice as much; `has` bytes are kept. */
export function grown(from: usize, has: usize, bytes: usize): usize {
  const at = take(bytes);
  memory.copy(at, from, has);
  return at;
}

/** The smallest power of two that is not below `bytes`. */
export function roundUp(bytes: usize): usize {
  return bytes <= 1 ? 1 : usize(1) << (32 - clz(u32(bytes - 1)));
}

/** Room for bytes that come or go at once; the next who asks gets it as well, and more when that is too little. */
const ROOM: usize = 8;
const batch: usize = take(ROOM);
const lists: usize = take(ROOM);

/** Room for a batch of documents, or for what is made of many. */
export function scratch(bytes: usize): usize {
  return roomIn(batch, bytes);
}

/** Room for the lists of a segment. */
export function output(bytes: usize): usize {
  return roomIn(lists, bytes);
}

function roomIn(room: usize, bytes: usize): usize {
  if (bytes > load<usize>(room, 4)) {
    const eighth = bytes / 8;
    const larger = max(bytes + eighth < bytes ? bytes : bytes + eighth, usize(PAGE));
    store<usize>(room, take(larger));
    store<usize>(room, larger, 4);
  }
  return load<usize>(room);
}
