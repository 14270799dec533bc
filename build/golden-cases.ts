import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFormat, type FormatResult } from '../src/core/formats/formats.ts';

/** A folder of `corpus/cases`: `source.*` and, in `expected.json`, what reading it gives. */
export interface GoldenCase {
  readonly name: string;
  readonly expectedPath: string;
  readonly read: () => unknown;
}

/** Every golden case below `folder`. */
export function goldenCases(folder: string): GoldenCase[] {
  return readdirSync(folder).map((name) => {
    const fileName = readdirSync(join(folder, name)).find((file) => file.startsWith('source.')) ?? '';
    return {
      name,
      expectedPath: join(folder, name, 'expected.json'),
      read: () => readable(readFormat({ bytes: readFileSync(join(folder, name, fileName)), fileName })),
    };
  });
}

/** Blocks with their words instead of offsets, so that a difference can be read. */
function readable({ canonical, hints, mediaType, encoding, warnings }: FormatResult): unknown {
  const blocks = canonical.blocks.map(({ start, end, ...block }) => ({
    ...block,
    text: canonical.text.slice(start, end),
  }));
  return { mediaType, encoding, warnings, hints, blocks };
}
