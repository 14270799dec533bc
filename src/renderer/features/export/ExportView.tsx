import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallInput } from '../../../rpc/operation.ts';
import { useClient } from '../../data/app-context.tsx';
import { toFailureCode } from '../../data/failure-words.ts';
import { useCall } from '../../data/queries.ts';
import type { ExportScopeName } from '../../data/routes.ts';
import { saveFile } from '../../data/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { ChooseOne } from '../../ui/Choices.tsx';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { shorten } from '../../ui/words.ts';
import { ExportPreview } from './ExportPreview.tsx';

type ExportInput = CallInput<SynopticContract['export.create']>;
type Format = ExportInput['format'];
type ScopeKind = 'everything' | 'document' | 'question';

const FORMATS = [
  { value: 'markdown', label: 'Markdown with front matter' },
  { value: 'web-annotation', label: 'W3C Web Annotation (JSON-LD)' },
] as const;
/** What only a question can be written as. */
const QUESTION_FORMATS = [
  { value: 'html', label: 'Web page' },
  { value: 'docx', label: 'Word' },
  { value: 'csv', label: 'CSV' },
  { value: 'svg', label: 'Image (SVG)' },
] as const;
const SCOPES = [
  { value: 'everything', label: 'Everything' },
  { value: 'document', label: 'One document' },
  { value: 'question', label: 'One question' },
] as const;

/** Chooses what to export and how, shows it, and saves it. */
export function ExportView({ scope: wanted }: { readonly scope: ExportScopeName }): ReactNode {
  const client = useClient();
  const [wish, setFormat] = useState<Format>('markdown');
  const choice = useScope(wanted);
  const formats = choice.scope?.kind === 'question' ? [...FORMATS, ...QUESTION_FORMATS] : FORMATS;
  const format = formats.some(({ value }) => value === wish) ? wish : 'markdown';
  const input = choice.scope === null ? null : { format, scope: choice.scope };
  // The status counts annotations, so a change there makes the preview new.
  const { data: status } = useCall('archive.getStatus', {});
  const { data, error, refetch } = useQuery({
    queryKey: ['export.create', input, status?.annotations],
    queryFn: ({ signal }) => client['export.create'](input as ExportInput, { signal }),
    enabled: input !== null,
    staleTime: 0,
  });
  return (
    <div className="view export">
      <header>
        <div>
          <p className="meta">Your work, in open formats</p>
          <h1>Export</h1>
        </div>
        <Button
          look="primary"
          icon={<Download size={15} aria-hidden />}
          isDisabled={data === undefined}
          onPress={() => data !== undefined && saveFile(data)}
        >
          Save the file
        </Button>
      </header>
      <div className="export-choices">
        <ChooseOne<Format> label="Format" value={format} options={formats} onChange={setFormat} />
        {choice.fields}
      </div>
      {toFailureCode(error) === 'NOTHING_TO_EXPORT' && error !== null ? (
        <EmptyState title="Nothing to export yet">
          <p>{error.message}</p>
        </EmptyState>
      ) : (
        error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />
      )}
      {error === null && data === undefined && input !== null && <Skeleton lines={10} />}
      {data !== undefined && error === null && <ExportPreview exported={data} />}
    </div>
  );
}

interface ScopeChoice {
  readonly scope: ExportInput['scope'] | null;
  readonly fields: ReactNode;
}

function useScope(wanted: ExportScopeName): ScopeChoice {
  const [wantedKind = 'everything', ...wantedId] = wanted.split(':');
  const [kind, setKind] = useState<ScopeKind>(wanted === '' ? 'everything' : (wantedKind as ScopeKind));
  const [chosen, setChosen] = useState(wantedId.join(':'));
  const documents = useCall('archive.listDocuments', {}).data?.documents ?? [];
  const questions = useCall('questions.list', {}).data?.questions ?? [];
  const options =
    kind === 'document'
      ? documents.map(({ id, description }) => ({ value: id, label: shorten(description.title, 70) }))
      : questions.map(({ id, text }) => ({ value: id, label: text }));
  const id = options.some(({ value }) => value === chosen) ? chosen : options[0]?.value;
  const fields = (
    <>
      <ChooseOne label="What to export" value={kind} options={SCOPES} onChange={setKind} />
      {kind !== 'everything' && id !== undefined && (
        <SelectOne
          label={kind === 'document' ? 'Document' : 'Question'}
          value={id}
          options={options}
          onChange={setChosen}
        />
      )}
    </>
  );
  return { scope: toScope(kind, id), fields };
}

function toScope(kind: ScopeKind, id: string | undefined): ExportInput['scope'] | null {
  if (kind === 'everything') return { kind };
  if (id === undefined) return null;
  return kind === 'document' ? { kind, documentId: id } : { kind, questionId: id };
}
