import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeAll(async () => {
  opened = await openTestCore();
});
afterAll(() => opened.dispose());

test('places are proposed for words that stand twice, and only the person attaches them', async () => {
  await opened.importing(opened.write('a.txt', 'A ferry crossed at noon.\n\nAt night a ferry crossed at noon speed.'));
  const [document] = (await opened.client['archive.listDocuments']({})).documents;
  const about = { documentId: document?.id ?? '', textSha256: document?.textSha256 ?? '' };
  const foreign = {
    id: 'urn:uuid:11111111-2222-4333-8444-555555555555',
    type: 'Annotation',
    motivation: 'highlighting',
    target: { source: 'a.txt', selector: { type: 'TextQuoteSelector', exact: 'ferry crossed at noon' } },
  };
  const path = opened.write('foreign.jsonld', JSON.stringify(foreign));
  const selection = opened.core.addSelection([path]);
  const { preview } = await opened.client['annotations.previewImport']({ selection });
  await opened.client['annotations.applyImport']({ preview });
  const [made] = (await opened.client['annotations.list']({})).annotations;
  expect(made?.anchor).toMatchObject({ state: 'ambiguous', range: null });
  const { places } = await opened.client['annotations.places']({ id: made?.id ?? '' });
  expect(places.map(({ words }) => words)).toEqual(Array(2).fill('ferry crossed at noon'));
  const range = places.map((place) => place.range).toSorted((a, b) => b.start - a.start)[0] ?? { start: 0, end: 0 };
  const wanted = { id: made?.id ?? '', revision: 1, textSha256: about.textSha256, range };
  const { annotation } = await opened.client['annotations.reattach'](wanted);
  expect(annotation).toMatchObject({ revision: 2, anchor: { state: 'exact', range, passage: 2 } });
  await expect(opened.client['annotations.reattach'](wanted)).rejects.toMatchObject({ code: 'ANNOTATION_CHANGED' });
});
