import { useState, type ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import type { ExportScopeName } from '../../data/routes.ts';
import { ChooseOne } from '../../ui/Choices.tsx';
import { highlightColoursInWords } from '../../ui/highlight-colours.ts';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { shorten } from '../../ui/words.ts';
import type { ExportInput } from './export-formats.ts';
import { say } from '../../messages/say.ts';
import { questionInWords } from '../../ui/asked-words.ts';

type Scope = ExportInput['scope'];
type ScopeKind = Scope['kind'];

const scopesInWords = (): readonly { readonly value: ScopeKind; readonly label: string }[] => [
  { value: 'everything', label: say('common.everything') },
  { value: 'document', label: say('export.oneDocument') },
  { value: 'question', label: say('export.oneQuestion') },
  { value: 'tag', label: say('export.oneTag') },
  { value: 'colour', label: say('export.oneColour') },
  { value: 'motivation', label: say('export.oneKind') },
];
const kindsInWords = () =>
  [
    { value: 'commenting', label: say('common.notes') },
    { value: 'highlighting', label: say('common.highlights') },
    { value: 'bookmarking', label: say('common.bookmarks') },
  ] as const;
const labelsInWords = (): Readonly<Record<ScopeKind, string>> => ({
  everything: '',
  document: say('common.document'),
  question: say('common.question'),
  tag: say('common.tag'),
  colour: say('common.colour'),
  motivation: say('common.kind'),
});

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
      <ChooseOne label={say('export.whatToExport')} value={kind} options={scopesInWords()} onChange={setKind} />
      {kind !== 'everything' && id !== undefined && (
        <SelectOne label={labelsInWords()[kind]} value={id} options={options} onChange={setChosen} />
      )}
    </>
  );
  const isMissing = kind !== 'everything' && id === undefined;
  return {
    scope: toScope(kind, id),
    fields,
    missing: isMissing ? say('export.thereIsNoToChoose', { kind: labelsInWords()[kind].toLowerCase() }) : null,
  };
}

function useOptions(kind: ScopeKind): readonly { readonly value: string; readonly label: string }[] {
  const documents = useCall('archive.listDocuments', {}).data?.documents ?? [];
  const questions = useCall('questions.list', {}).data?.questions ?? [];
  const held = useCall('notebook.get', {}).data;
  switch (kind) {
    case 'everything':
      return [];
    case 'document':
      return documents.map(({ id, description }) => ({ value: id, label: shorten(description.title, 70) }));
    case 'question':
      return questions.map((question) => ({ value: question.id, label: questionInWords(question) }));
    case 'tag':
      return (held?.tags ?? []).map((tag) => ({ value: tag, label: tag }));
    case 'colour':
      return highlightColoursInWords()
        .filter(({ colour }) => held?.colours.includes(colour))
        .map(({ colour, label }) => ({ value: colour, label }));
    case 'motivation':
      return kindsInWords();
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
