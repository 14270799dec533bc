import { useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { RereadDocument } from '../../contract/texts.ts';
import { isDecodedFormat } from '../../domain/decoded-format.ts';
import { useClient, useSaves } from '../data/app-context.tsx';
import { readAgain, useCall } from '../data/queries.ts';
import { anchorsInWords } from './anchor-words.ts';
import { encodingChoicesInWords, encodingInWords, toEncoding, type EncodingChoice } from './encodings.ts';
import { FormPopover } from './FormPopover.tsx';
import { RereadOutcome } from './RereadOutcome.tsx';
import { SelectOne } from './SelectOne.tsx';
import { FailureNotice, Skeleton } from './States.tsx';
import { say } from '../messages/say.ts';

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
  const { documents, look = 'plain', trigger = say('ui.readAgain') } = props;
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
          documents.length === 1
            ? say('ui.readAgain2', { title: first?.description.title })
            : say('ui.readDocumentsAgain', { documents: documents.length })
        }
        submit={say('ui.readAgain')}
        isReady
        onSubmit={run}
      >
        <p className="meta">{say('ui.theOriginalsStayAsThey')}</p>
        {decoded > 0 ? (
          <SelectOne
            label={say('ui.encoding')}
            value={choice}
            options={encodingChoicesInWords()}
            onChange={setChoice}
          />
        ) : (
          <p className="meta">{say('ui.theirFormatsSayByThemselves')}</p>
        )}
        {decoded > 0 && decoded < documents.length && choice !== 'kept' && (
          <p className="meta">{say('ui.documentsHaveNoEncodingTo', { count: documents.length - decoded })}</p>
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
        {data.encoding === null ? say('ui.readAgain') : encodingInWords(data.encoding)}:{' '}
        {data.isSame
          ? say('ui.theTextItHas')
          : say('ui.anotherText', { annotations: anchorsInWords(data.annotations) })}
      </p>
      <blockquote>{data.words === '' ? say('ui.noWords') : data.words}</blockquote>
    </div>
  );
}
