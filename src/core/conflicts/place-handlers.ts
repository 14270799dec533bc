import type { SynopticContract } from '../../contract/operations.ts';
import { describeDistinctly } from '../../domain/describe-range.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Handlers } from '../../rpc/operation.ts';
import { proposePlaces } from '../anchoring/anchoring.ts';
import type { ComparisonModules } from './conflict-handlers.ts';
import type { Decision } from './decisions.ts';
import { passageAt } from './passage-at.ts';
import { showStatements } from './proposed-view.ts';
import { statementFinder } from './statement-finder.ts';
import { decisionsOn } from './statement-places.ts';

/** The operations answered here. */
export type PlaceHandlers = Pick<
  Handlers<SynopticContract>,
  'statements.places' | 'statements.attach' | 'statements.detach'
>;

/** Answers where statements may belong that have no sure place in today's text, and keeps where the person puts them. */
export function placeHandlers({ archive, conflicts, changes }: ComparisonModules): PlaceHandlers {
  const { decisions } = conflicts;
  const find = statementFinder({ conflicts });
  const shown = async (id: string) => {
    changes.tell('comparison');
    return { statements: await showStatements(archive, [await find(id)]) };
  };
  return {
    'statements.places': async ({ id }) => {
      const { documentId, range, anchor } = await find(id);
      const text = await archive.text(documentId).catch(() => null);
      if (!text) return { textSha256: null, places: [] };
      const made = anchor?.selectors ?? describeDistinctly(text.text, range);
      return proposePlaces(made, text, { sameText: anchor === null });
    },
    'statements.attach': async ({ id, textSha256, range }) => {
      const { documentId } = await find(id);
      if (archive.document(documentId).textSha256 !== textSha256)
        throw new Failure('TEXT_CHANGED', 'The text was read again meanwhile. Look for places in it once more.', {
          id,
        });
      const passage = await passageAt(archive, documentId, range);
      decisions.add({ subject: 'statement', subjectId: id, action: 'edit', detail: { change: { range, passage } } });
      return shown(id);
    },
    'statements.detach': async ({ id }) => {
      const last = decisionsOn(await find(id), decisions.aboutStatements()).at(-1);
      if (!last || !isAttachment(last))
        throw new Failure('NOTHING_TO_UNDO', 'The statement was changed again since, so its place stays.', { id });
      decisions.undo('statement', last.subjectId);
      return shown(id);
    },
  };
}

function isAttachment({ action, detail }: Decision): boolean {
  const { range, passage: _, ...others } = (detail['change'] ?? {}) as Record<string, unknown>;
  return action === 'edit' && range !== undefined && Object.keys(others).length === 0;
}
