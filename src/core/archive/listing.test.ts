import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ArchiveDocument } from '../../domain/archive-document.ts';
import { createListing } from './listing.ts';

const MANY = Array.from({ length: 2500 }, (_, number) => ({ id: `d-${number}` }) as ArchiveDocument);

test('many documents are listed in portions, with turns of the loop between them, and kept', async () => {
  let reads = 0;
  const listing = createListing(
    () => 1,
    () => {
      reads += 1;
      return MANY;
    },
  );
  const coming = listing.inPortions();
  let isThere = false;
  void coming.then(() => (isThere = true));
  await setImmediate();
  expect(isThere).toBe(false);
  expect(await coming).toEqual(MANY);
  expect(await listing.inPortions()).toBe(listing.now());
  expect(reads).toBe(1);
});

test('a list during which something changed is not kept', async () => {
  let revision = 1;
  const listing = createListing(
    () => revision,
    () => MANY.slice(0, revision * 1000),
  );
  const coming = listing.inPortions();
  revision = 2;
  expect(await coming).toHaveLength(1000);
  expect(listing.now()).toHaveLength(2000);
});
