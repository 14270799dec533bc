import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { SynopticContract } from '../../contract/operations.ts';
import type { CallOutput } from '../../rpc/operation.ts';
import { toReadHash } from '../data/routes.ts';
import { say } from '../messages/say.ts';
import { Button } from './Button.tsx';
import { FewAtATime } from './FewAtATime.tsx';
import { languageInWords } from './words.ts';

type PartlyReadDocument = CallOutput<SynopticContract['conflicts.list']>['partlyRead'][number];

interface PartlyReadProps {
  readonly documents: readonly PartlyReadDocument[];
}

/** Documents shown before more are asked for. */
const FEW = 20;

/** Which of the compared documents were not read whole, and why; nothing where all were. */
export function PartlyRead({ documents }: PartlyReadProps): ReactNode {
  if (documents.length === 0) return null;
  const title = say('conflicts.notReadWhole', { total: documents.length });
  return (
    <DialogTrigger>
      <Button look="quiet">{title}</Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="panel" aria-label={title}>
          {({ close }) => (
            <FewAtATime items={documents} few={FEW} className="partly-read">
              {(each) => (
                <li key={each.documentId}>
                  <a href={toReadHash(each.documentId)} onClick={close}>
                    {each.title}
                  </a>
                  <p className="meta">{whyNotWhole(each)}</p>
                </li>
              )}
            </FewAtATime>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Why a document was not read whole, and what follows for its comparison. */
export const whyNotWhole = ({ why, language }: PartlyReadDocument): string =>
  why === 'language'
    ? say('conflicts.noRulesForItsLanguage', { language: languageInWords(language) })
    : say(why === 'rules' ? 'conflicts.theRulesFailedOnIt' : 'conflicts.itsTextIsDamaged');
