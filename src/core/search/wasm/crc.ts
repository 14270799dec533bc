import { take } from './memory.ts';

/** CRC-32 as zlib has it, a byte at a time by a table. */
const POLYNOMIAL: u32 = 0xedb88320;
const table: usize = take(0x100 * 4);
for (let byte: u32 = 0; byte < 0x100; byte += 1) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest & 1) === 0 ? rest >>> 1 : (rest >>> 1) ^ POLYNOMIAL;
  store<u32>(table + (usize(byte) << 2), rest);
}

/** The checksum of the bytes from `from` to `to` behind those with the checksum `before`. */
export function crcOf(from: usize, to: usize, before: u32): u32 {
  let rest = ~before;
  for (let at = from; at < to; at += 1)
    rest = load<u32>(table + (usize((rest ^ load<u8>(at)) & 0xff) << 2)) ^ (rest >>> 8);
  return ~rest;
}
