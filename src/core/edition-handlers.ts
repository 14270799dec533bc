import type { SynopticContract } from '../contract/operations.ts';
import { Failure } from '../rpc/failure.ts';
import type { Handlers } from '../rpc/operation.ts';
import type { OpenEdition } from './editions/editions.ts';
import { compareEditions, openChosenEdition } from './edition-changes/edition-changes.ts';
import type { Modules } from './handlers.ts';
import type { Selections } from './selections.ts';

/** Answers what is asked of editions. */
export function editionHandlers(
  { archive, annotations }: Modules,
  selections: Selections,
): Pick<Handlers<SynopticContract>, 'editions.compare'> {
  const open = (editionId: string): OpenEdition => {
    const found = archive.editions.find(({ edition }) => edition.id === editionId);
    if (found) return found;
    const message = 'This edition is not open here. Open it, or choose its folder.';
    throw new Failure('EDITION_NOT_FOUND', message, { editionId });
  };
  // A folder that a page handed over is removed once it was used, so all is read before.
  const within = <T>(selection: string, work: (edition: OpenEdition) => Promise<T>): Promise<T> =>
    selections.use(selection, async ([chosen]) => work(await openChosenEdition(String(chosen?.path ?? ''))));
  return {
    'editions.compare': ({ before, after }) =>
      within(after.selection, (next) =>
        'editionId' in before
          ? compareEditions(open(before.editionId), next, annotations)
          : within(before.selection, (old) => compareEditions(old, next, annotations)),
      ),
  };
}
