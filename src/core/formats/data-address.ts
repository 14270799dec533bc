import { decodeName } from '../names-beside.ts';

/** Longest address that is taken for a picture, in characters. */
const MAX_ADDRESS = 16 * 1024 * 1024;

/** Whether an address holds what it names, whatever that is. */
export const isDataAddress = (address: string): boolean => /^\s*data:/i.test(address);

/** The bytes that an address `data:…;base64,…` holds; null where it is none. */
export function fromDataAddress(address: string): Uint8Array | null {
  if (!isDataAddress(address) || address.length > MAX_ADDRESS) return null;
  const comma = address.indexOf(',');
  if (comma === -1 || !/;\s*base64\s*$/i.test(address.slice(0, comma))) return null;
  return Buffer.from(decodeName(address.slice(comma + 1)), 'base64');
}
