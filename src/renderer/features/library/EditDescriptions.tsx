import { useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ArchiveDocument, Description, DescriptionChange } from '../../../domain/archive-document.ts';
import { useClient, useSaves } from '../../data/app-context.tsx';
import { readAgain } from '../../data/queries.ts';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { say } from '../../messages/say.ts';

interface EditDescriptionsProps {
  readonly documents: readonly ArchiveDocument[];
  readonly readOnly: boolean;
  readonly onDone: () => void;
}

const fieldsInWords = () =>
  [
    { key: 'title', label: say('library.title') },
    { key: 'creator', label: say('library.by'), hint: say('library.severalNamesArePartedBy') },
    { key: 'publisher', label: say('library.publisher') },
    { key: 'issued', label: say('common.published'), hint: say('common.yearMonthOrDay2022') },
    { key: 'language', label: say('common.language'), hint: say('library.itsCodeEnRuUk') },
    { key: 'type', label: say('common.kind') },
    { key: 'source', label: say('library.derivesFrom') },
    { key: 'rights', label: say('library.rights') },
    { key: 'abstract', label: say('common.summary') },
  ] as const satisfies readonly { key: keyof DescriptionChange; label: string; hint?: string }[];
type Field = ReturnType<typeof fieldsInWords>[number]['key'];

/** Corrects what is known of one document or of many; a field that is left as it is changes nothing. */
export function EditDescriptions({ documents, readOnly, onDone }: EditDescriptionsProps): ReactNode {
  const own = documents.filter(({ editionId }) => editionId === null);
  const [first] = own;
  if (first === undefined || readOnly)
    return (
      <span className="meta">
        {readOnly ? say('library.theLibraryCannotBeWritten') : say('library.documentsOfAnEditionCannot')}
      </span>
    );
  return <Edit first={first} own={own} leftOut={documents.length - own.length} onDone={onDone} />;
}

interface EditProps {
  readonly first: ArchiveDocument;
  readonly own: readonly ArchiveDocument[];
  readonly leftOut: number;
  readonly onDone: () => void;
}

function Edit({ first, own, leftOut, onDone }: EditProps): ReactNode {
  const describe = useDescribe();
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const shown = (key: Field): string => typed[key] ?? commonValue(own, key);
  const change = toChange(typed);
  return (
    <FormPopover
      look="plain"
      icon={<Pencil size={15} aria-hidden />}
      trigger={say('library.editDescription')}
      label={
        own.length === 1
          ? say('library.descriptionOf', { title: first.description.title })
          : say('library.descriptionOfDocuments', { own: own.length })
      }
      submit={say('common.save')}
      isReady={Object.keys(change).length > 0}
      onSubmit={() => describe(own, change).then(onDone)}
    >
      {own.length > 1 && <p className="meta">{say('library.whatYouTypeIsWritten', { own: own.length })}</p>}
      {leftOut > 0 && <p className="meta">{say('library.documentsOfAnEditionStay', { leftOut })}</p>}
      {fieldsInWords().map(({ key, label, ...rest }) => (
        <TextInput
          key={key}
          label={label}
          value={shown(key)}
          onChange={(value) => setTyped({ ...typed, [key]: value })}
          {...('hint' in rest ? { hint: rest.hint } : {})}
        />
      ))}
    </FormPopover>
  );
}

function useDescribe(): (documents: readonly ArchiveDocument[], change: DescriptionChange) => Promise<void> {
  const client = useClient();
  const saves = useSaves();
  const queries = useQueryClient();
  return (documents, change) =>
    saves.track(`describe:${documents[0]?.id ?? ''}`, async () => {
      await client['archive.describe']({ documentIds: documents.map(({ id }) => id), change });
      await readAgain(queries, 'documents');
    });
}

/** The value all documents share, as it is typed; empty where they differ. */
function commonValue(documents: readonly ArchiveDocument[], key: Field): string {
  const values = new Set(documents.map(({ description }) => inWords(description, key)));
  return values.size === 1 ? ([...values][0] ?? '') : '';
}

function inWords(description: Description, key: Field): string {
  if (key === 'creator') return description.creator.join('; ');
  if (key === 'issued') return description.issued?.edtf ?? '';
  return description[key] ?? '';
}

/** Fields that can be taken away; a title and a language can only be replaced. */
function toChange(typed: Partial<Record<Field, string>>): DescriptionChange {
  const entries = Object.entries(typed).flatMap(([key, value]): [string, unknown][] => {
    const text = value.trim();
    if (key === 'creator') return [[key, text.split(/\s*;\s*/).filter(Boolean)]];
    if (text === '' && (key === 'title' || key === 'language')) return [];
    return [[key, text === '' ? null : text]];
  });
  return Object.fromEntries(entries);
}
