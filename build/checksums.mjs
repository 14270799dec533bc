import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes `SHA256SUMS` for the files of a folder, as `sha256sum -c` reads it: `node build/checksums.mjs <folder>`. */
const [folder = 'dist'] = process.argv.slice(2);
const lines = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
  .map(({ name }) => name)
  .toSorted()
  .map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex')}  ${name}\n`,
  );
writeFileSync(path.join(folder, 'SHA256SUMS'), lines.join(''));
process.stdout.write(lines.join(''));
