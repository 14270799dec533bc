import { RotateCw, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { FileOutcome } from '../../../domain/import-report.ts';
import { isDecodedFormat } from '../../../domain/decoded-format.ts';
import type { Imports } from '../../data/imports.ts';
import { fileOf } from '../../data/merge-reports.ts';
import { Button } from '../../ui/Button.tsx';
import { encodingChoicesInWords, type EncodingChoice } from '../../ui/encodings.ts';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { ReadAgain } from '../../ui/ReadAgain.tsx';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { say } from '../../messages/say.ts';

/** A second try begins with nothing chosen. */
const choicesInWords = () => encodingChoicesInWords().filter(({ value }) => value !== 'kept');

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
          aria-label={say('library.dropFromTheReport', { path: file.path })}
          onPress={() => imports.dropFile(fileOf(file))}
        >
          {say('library.drop')}
        </Button>
      </div>
    );
  if (outcome !== 'imported' || documentId === undefined || mediaType === undefined || !isDecodedFormat(mediaType))
    return null;
  const described = { id: documentId, description: { title: title ?? file.path, format: mediaType } };
  return (
    <div className="row">
      <ReadAgain documents={[described]} look="quiet" trigger={say('library.setEncoding')} />
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
      trigger={file === undefined ? say('library.tryAgainWhatWasNot') : say('common.tryAgain')}
      {...(file === undefined ? {} : { triggerLabel: say('library.tryAgain', { file }) })}
      label={file === undefined ? say('library.tryAgainWhatWasNot') : say('library.tryAgain', { file })}
      submit={say('common.tryAgain')}
      isReady
      onSubmit={run}
    >
      <SelectOne
        label={say('library.encodingOfTexts')}
        value={choice}
        options={choicesInWords()}
        onChange={setChoice}
      />
    </FormPopover>
  );
}
