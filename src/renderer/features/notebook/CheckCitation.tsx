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

type Checked = CallOutput<SynopticContract['citing.check']>;

const VERDICTS: Record<Checked['verdict'], string> = {
  unchanged: 'Unchanged',
  altered: 'Altered',
  'not-in-this-edition': 'Not in this edition',
};

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
      aria-label="Check a citation"
      onSubmit={(event) => {
        event.preventDefault();
        if (citation.trim() !== '') check();
      }}
    >
      <h2 className="visually-hidden">Check a citation</h2>
      <TextInput
        label="Citation"
        lines="many"
        value={citation}
        onChange={setCitation}
        hint="As it was copied here: quotation, reference, and the line with archive:// and SHA-256; or its JSON."
      />
      <div className="row">
        <Button look="primary" type="submit" isDisabled={citation.trim() === ''}>
          Check
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
    <section className={verdict === 'unchanged' ? 'notice calm' : 'notice'} aria-label="Result">
      <h2>{VERDICTS[verdict]}</h2>
      <p>{reason}</p>
      <p className="meta">
        {sameText ? 'The text has the digest that was cited.' : 'The text has another digest than the one cited.'}
      </p>
      {verdict === 'altered' && found !== null && words !== '' && <WordingDiff wording={diffWords(words, found)} />}
      {documentId !== null && (
        <p>
          <a href={toReadHash(documentId, range)}>
            {range === null ? 'Open the document' : 'Show the words in the text'}
          </a>
        </p>
      )}
    </section>
  );
}
