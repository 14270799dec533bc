import { RotateCw, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { FileOutcome } from '../../../domain/import-report.ts';
import { isDecodedFormat } from '../../../domain/decoded-format.ts';
import type { Imports } from '../../data/imports.ts';
import { fileOf } from '../../data/merge-reports.ts';
import { Button } from '../../ui/Button.tsx';
import { ENCODING_CHOICES, type EncodingChoice } from '../../ui/encodings.ts';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { ReadAgain } from '../../ui/ReadAgain.tsx';
import { SelectOne } from '../../ui/SelectOne.tsx';

/** A second try begins with nothing chosen. */
const CHOICES = ENCODING_CHOICES.filter(({ value }) => value !== 'kept');

interface OutcomeActionsProps {
  readonly file: FileOutcome;
  readonly imports: Imports;
  readonly canRetry: boolean;
}

/** What can be done about one line of a report. */
export function OutcomeActions({ file, imports, canRetry }: OutcomeActionsProps): ReactNode {
  const { outcome, documentId, title, mediaType } = file;
  if (outcome === 'rejected')
    return (
      <div className="row">
        {canRetry && <RetryFiles imports={imports} file={fileOf(file)} />}
        <Button
          look="quiet"
          icon={<Trash2 size={14} aria-hidden />}
          aria-label={`Drop ${file.path} from the report`}
          onPress={() => imports.dropFile(fileOf(file))}
        >
          Drop
        </Button>
      </div>
    );
  if (outcome !== 'imported' || documentId === undefined || mediaType === undefined || !isDecodedFormat(mediaType))
    return null;
  const described = { id: documentId, description: { title: title ?? file.path, format: mediaType } };
  return (
    <div className="row">
      <ReadAgain documents={[described]} look="quiet" trigger="Set encoding" />
    </div>
  );
}

interface RetryFilesProps {
  readonly imports: Imports;
  /** One file; all that were not added where it is missing. */
  readonly file?: string;
}

/** Tries files again that were not added, in another encoding if one is chosen. */
export function RetryFiles({ imports, file }: RetryFilesProps): ReactNode {
  const [choice, setChoice] = useState<EncodingChoice>('found');
  const run = (): Promise<void> => {
    imports.retry({
      ...(file === undefined ? {} : { only: [file] }),
      ...(choice === 'found' ? {} : { encoding: choice }),
    });
    return Promise.resolve();
  };
  return (
    <FormPopover
      look={file === undefined ? 'plain' : 'quiet'}
      icon={<RotateCw size={14} aria-hidden />}
      trigger={file === undefined ? 'Try again what was not added' : 'Try again'}
      {...(file === undefined ? {} : { triggerLabel: `Try ${file} again` })}
      label={file === undefined ? 'Try again what was not added' : `Try ${file} again`}
      submit="Try again"
      isReady
      onSubmit={run}
    >
      <SelectOne label="Encoding of texts" value={choice} options={CHOICES} onChange={setChoice} />
    </FormPopover>
  );
}
