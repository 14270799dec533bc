import { useState, type ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import type { ExportScopeName } from '../../data/routes.ts';
import { ChooseOne } from '../../ui/Choices.tsx';
import { HIGHLIGHT_COLOURS } from '../../ui/highlight-colours.ts';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { shorten } from '../../ui/words.ts';
import type { ExportInput } from './export-formats.ts';

type Scope = ExportInput['scope'];
type ScopeKind = Scope['kind'];

const SCOPES: readonly { readonly value: ScopeKind; readonly label: string }[] = [
  { value: 'everything', label: 'Everything' },
  { value: 'document', label: 'One document' },
  { value: 'question', label: 'One question' },
  { value: 'tag', label: 'One tag' },
  { value: 'colour', label: 'One colour' },
  { value: 'motivation', label: 'One kind' },
];
const KINDS = [
  { value: 'commenting', label: 'Notes' },
  { value: 'highlighting', label: 'Highlights' },
  { value: 'bookmarking', label: 'Bookmarks' },
] as const;
const LABELS: Readonly<Record<ScopeKind, string>> = {
  everything: '',
  document: 'Document',
  question: 'Question',
  tag: 'Tag',
  colour: 'Colour',
  motivation: 'Kind',
};

interface ScopeChoice {
  /** Null while there is nothing of the kind to choose. */
  readonly scope: Scope | null;
  readonly fields: ReactNode;
  /** Why there is nothing to choose. */
  readonly missing: string | null;
}

/** What an export takes in, and the fields to choose it. */
export function useExportScope(wanted: ExportScopeName): ScopeChoice {
  const [wantedKind = '', ...wantedId] = wanted.split(':');
  const [kind, setKind] = useState<ScopeKind>(wantedKind === '' ? 'everything' : (wantedKind as ScopeKind));
  const [chosen, setChosen] = useState(wantedId.join(':'));
  const options = useOptions(kind);
  const id = options.some(({ value }) => value === chosen) ? chosen : options[0]?.value;
  const fields = (
    <>
      <ChooseOne label="What to export" value={kind} options={SCOPES} onChange={setKind} />
      {kind !== 'everything' && id !== undefined && (
        <SelectOne label={LABELS[kind]} value={id} options={options} onChange={setChosen} />
      )}
    </>
  );
  const isMissing = kind !== 'everything' && id === undefined;
  return {
    scope: toScope(kind, id),
    fields,
    missing: isMissing ? `There is no ${LABELS[kind].toLowerCase()} to choose yet.` : null,
  };
}

function useOptions(kind: ScopeKind): readonly { readonly value: string; readonly label: string }[] {
  const documents = useCall('archive.listDocuments', {}).data?.documents ?? [];
  const questions = useCall('questions.list', {}).data?.questions ?? [];
  const annotations = useCall('annotations.list', {}).data?.annotations ?? [];
  switch (kind) {
    case 'everything':
      return [];
    case 'document':
      return documents.map(({ id, description }) => ({ value: id, label: shorten(description.title, 70) }));
    case 'question':
      return questions.map(({ id, text }) => ({ value: id, label: text }));
    case 'tag':
      return [...new Set(annotations.flatMap(({ tags }) => tags))].sort().map((tag) => ({ value: tag, label: tag }));
    case 'colour':
      return HIGHLIGHT_COLOURS.filter(({ colour }) => annotations.some((each) => each.colour === colour)).map(
        ({ colour, label }) => ({ value: colour, label }),
      );
    case 'motivation':
      return KINDS;
  }
}

function toScope(kind: ScopeKind, id: string | undefined): Scope | null {
  if (kind === 'everything') return { kind };
  if (id === undefined) return null;
  if (kind === 'document') return { kind, documentId: id };
  if (kind === 'question') return { kind, questionId: id };
  if (kind === 'tag') return { kind, tag: id };
  if (kind === 'colour') return { kind, colour: id as Extract<Scope, { kind: 'colour' }>['colour'] };
  return { kind, motivation: id as Extract<Scope, { kind: 'motivation' }>['motivation'] };
}
