import { basename } from 'node:path';
import type { ReadOptions } from '../formats/formats.ts';
import type { Beside, BesidePage } from './beside.ts';
import type { DiscoveredFile } from './discover.ts';
import type { Reader } from './reader.ts';
import type { ReadOutcome } from './reading.ts';

interface Page {
  readonly file: DiscoveredFile;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

/** What is read again with what lies beside it. */
interface Among {
  readonly outcomes: readonly ReadOutcome[];
  readonly found: BesidePage;
}

/**
 * What a page names beside it is known once it was read; where some of it is there, it is read with that. Null where
 * nothing is named, or nothing of it is there.
 */
export async function readAmong(
  page: Page,
  outcomes: readonly ReadOutcome[],
  { beside, reader, signal }: { readonly beside: Beside; readonly reader: Reader; readonly signal: AbortSignal },
): Promise<Among | null> {
  const { file, bytes, options } = page;
  const [read] = outcomes;
  if (outcomes.length !== 1 || read?.outcome !== 'read' || read.named.length === 0) return null;
  const found = await beside.read(file, read.named);
  if (found.size === 0) return null;
  const fileName = basename(file.shownAs);
  const request = { kind: 'file', bytes, fileName, options, skip: 0, beside: [...found] } as const;
  return { outcomes: await reader.read(request, signal), found };
}
