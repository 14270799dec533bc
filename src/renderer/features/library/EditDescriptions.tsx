import { useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ArchiveDocument, Description, DescriptionChange } from '../../../domain/archive-document.ts';
import { useClient, useSaves } from '../../data/app-context.tsx';
import { readAgain } from '../../data/queries.ts';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { counted } from '../../ui/words.ts';

interface EditDescriptionsProps {
  readonly documents: readonly ArchiveDocument[];
  readonly readOnly: boolean;
  readonly onDone: () => void;
}

const FIELDS = [
  { key: 'title', label: 'Title' },
  { key: 'creator', label: 'By', hint: 'Several names are parted by semicolons.' },
  { key: 'publisher', label: 'Publisher' },
  { key: 'issued', label: 'Published', hint: 'Year, month or day: 2022-10, 2022-10-31; ~ for about' },
  { key: 'language', label: 'Language', hint: 'Its code: en, ru, uk, de, fr …' },
  { key: 'type', label: 'Kind' },
  { key: 'source', label: 'Derives from' },
  { key: 'rights', label: 'Rights' },
  { key: 'abstract', label: 'Summary' },
] as const satisfies readonly { key: keyof DescriptionChange; label: string; hint?: string }[];
type Field = (typeof FIELDS)[number]['key'];

/** Corrects what is known of one document or of many; a field that is left as it is changes nothing. */
export function EditDescriptions({ documents, readOnly, onDone }: EditDescriptionsProps): ReactNode {
  const own = documents.filter(({ editionId }) => editionId === null);
  const [first] = own;
  if (first === undefined || readOnly)
    return (
      <span className="meta">
        {readOnly ? 'The library cannot be written.' : 'Documents of an edition cannot be changed.'}
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
      trigger="Edit description"
      label={own.length === 1 ? `Description of ${first.description.title}` : `Description of ${own.length} documents`}
      submit="Save"
      isReady={Object.keys(change).length > 0}
      onSubmit={() => describe(own, change).then(onDone)}
    >
      {own.length > 1 && (
        <p className="meta">
          What you type is written into all {counted(own.length, 'document')}; a field you leave changes nothing.
        </p>
      )}
      {leftOut > 0 && <p className="meta">{counted(leftOut, 'document')} of an edition stay as they are.</p>}
      {FIELDS.map(({ key, label, ...rest }) => (
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
