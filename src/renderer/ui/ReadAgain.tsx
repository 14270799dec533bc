import { useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { RereadDocument } from '../../contract/texts.ts';
import { isDecodedFormat } from '../../domain/decoded-format.ts';
import { useClient, useSaves } from '../data/app-context.tsx';
import { readAgain, useCall } from '../data/queries.ts';
import { anchorsInWords } from './anchor-words.ts';
import { ENCODING_CHOICES, encodingInWords, toEncoding, type EncodingChoice } from './encodings.ts';
import { FormPopover } from './FormPopover.tsx';
import { RereadOutcome } from './RereadOutcome.tsx';
import { SelectOne } from './SelectOne.tsx';
import { FailureNotice, Skeleton } from './States.tsx';
import { counted } from './words.ts';

interface ReadAgainProps {
  /** Documents of the person's own. */
  readonly documents: readonly {
    readonly id: string;
    readonly description: { readonly title: string; readonly format: string };
  }[];
  readonly look?: 'plain' | 'quiet';
  /** Words of the button. */
  readonly trigger?: string;
}

/** Reads documents from their originals again, in another encoding or as readers are today, and says what came of it. */
export function ReadAgain(props: ReadAgainProps): ReactNode {
  const { documents, look = 'plain', trigger = 'Read again' } = props;
  const [choice, setChoice] = useState<EncodingChoice>('kept');
  const [outcome, setOutcome] = useState<readonly RereadDocument[] | null>(null);
  const reread = useReread();
  const decoded = documents.filter(({ description }) => isDecodedFormat(description.format)).length;
  const [first] = documents;
  const run = async (): Promise<void> => {
    setOutcome(null);
    setOutcome(
      await reread(
        documents.map(({ id }) => id),
        choice,
      ),
    );
  };
  return (
    <>
      <FormPopover
        look={look}
        icon={<RotateCw size={15} aria-hidden />}
        trigger={trigger}
        label={
          documents.length === 1 ? `Read ${first?.description.title} again` : `Read ${documents.length} documents again`
        }
        submit="Read again"
        isReady
        onSubmit={run}
      >
        <p className="meta">
          The originals stay as they are. A text that comes out other is kept as a new version, and your notes follow
          their words.
        </p>
        {decoded > 0 ? (
          <SelectOne label="Encoding" value={choice} options={ENCODING_CHOICES} onChange={setChoice} />
        ) : (
          <p className="meta">Their formats say by themselves how they are decoded.</p>
        )}
        {decoded > 0 && decoded < documents.length && choice !== 'kept' && (
          <p className="meta">{counted(documents.length - decoded, 'document')} have no encoding to choose and stay.</p>
        )}
        {documents.length === 1 && first !== undefined && <Preview documentId={first.id} choice={choice} />}
      </FormPopover>
      {outcome !== null && <RereadOutcome documents={outcome} onClose={() => setOutcome(null)} />}
    </>
  );
}

function useReread(): (ids: readonly string[], choice: EncodingChoice) => Promise<readonly RereadDocument[]> {
  const client = useClient();
  const saves = useSaves();
  const queries = useQueryClient();
  return (ids, choice) =>
    saves.track(`read-again:${ids[0] ?? ''}`, async () => {
      const { documents } = await client['texts.readAgain']({
        documentIds: [...ids],
        ...toEncoding(choice),
        work: crypto.randomUUID(),
      });
      await Promise.all([readAgain(queries, 'documents'), readAgain(queries, 'annotations')]);
      return documents;
    });
}

/** The first words as they would be, and what becomes of the notes. */
function Preview({ documentId, choice }: { readonly documentId: string; readonly choice: EncodingChoice }): ReactNode {
  const { data, error } = useCall('texts.preview', { documentId, ...toEncoding(choice) });
  if (error !== null) return <FailureNotice error={error} />;
  if (data === undefined) return <Skeleton lines={3} />;
  return (
    <div className="reading-preview">
      <p className="meta" role="status">
        {data.encoding === null ? 'Read again' : encodingInWords(data.encoding)}:{' '}
        {data.isSame ? 'the text it has.' : `another text. ${anchorsInWords(data.annotations)}`}
      </p>
      <blockquote>{data.words === '' ? 'No words.' : data.words}</blockquote>
    </div>
  );
}
