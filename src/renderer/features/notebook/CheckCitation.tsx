import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useClient } from '../../data/app-context.tsx';
import { toReadHash } from '../../data/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { diffWords } from '../../ui/diff-words.ts';
import { FailureNotice } from '../../ui/States.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { WordingDiff } from '../../ui/WordingDiff.tsx';
import { say } from '../../messages/say.ts';

type Checked = CallOutput<SynopticContract['citing.check']>;

const verdictsInWords = (): Record<Checked['verdict'], string> => ({
  unchanged: say('notebook.unchanged'),
  altered: say('notebook.altered'),
  'not-in-this-edition': say('notebook.notInThisEdition'),
});

/** The words a citation quotes, as far as they can be told from it. */
const quoted = (citation: string): string => /^\s*[“"«„]([\s\S]+?)[”"»“]\s*\n\s*\n/.exec(citation)?.[1] ?? '';

/** Takes a citation as it was copied, and says whether its words still stand in the archive as they were cited. */
export function CheckCitation(): ReactNode {
  const client = useClient();
  const [citation, setCitation] = useState('');
  const [checked, setChecked] = useState<{ readonly of: string; readonly result: Checked } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const check = (): void => {
    setError(null);
    setChecked(null);
    client['citing.check']({ citation }).then((result) => setChecked({ of: citation, result }), setError);
  };
  return (
    <Form
      className="check-citation"
      aria-label={say('common.checkACitation')}
      onSubmit={(event) => {
        event.preventDefault();
        if (citation.trim() !== '') check();
      }}
    >
      <h2 className="visually-hidden">{say('common.checkACitation')}</h2>
      <TextInput
        label={say('common.citation')}
        lines="many"
        value={citation}
        onChange={setCitation}
        hint={say('notebook.asItWasCopiedHere')}
      />
      <div className="row">
        <Button look="primary" type="submit" isDisabled={citation.trim() === ''}>
          {say('notebook.check')}
        </Button>
      </div>
      {error !== null && <FailureNotice error={error} />}
      <div role="status">{checked !== null && <Verdict {...checked} />}</div>
    </Form>
  );
}

function Verdict({ of: citation, result }: { readonly of: string; readonly result: Checked }): ReactNode {
  const { verdict, reason, documentId, range, found, sameText } = result;
  const words = quoted(citation);
  return (
    <section className={verdict === 'unchanged' ? 'notice calm' : 'notice'} aria-label={say('notebook.result')}>
      <h2>{verdictsInWords()[verdict]}</h2>
      <p>{reason}</p>
      <p className="meta">{sameText ? say('notebook.theTextHasTheDigest') : say('notebook.theTextHasAnotherDigest')}</p>
      {verdict === 'altered' && found !== null && words !== '' && <WordingDiff wording={diffWords(words, found)} />}
      {documentId !== null && (
        <p>
          <a href={toReadHash(documentId, range)}>
            {range === null ? say('notebook.openTheDocument') : say('notebook.showTheWordsInThe')}
          </a>
        </p>
      )}
    </section>
  );
}
