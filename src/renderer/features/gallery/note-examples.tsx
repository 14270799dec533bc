import { AnnotationItem } from '../../ui/AnnotationItem.tsx';
import { CitePassage } from '../../ui/CitePassage.tsx';
import { CorrectStatement } from '../../ui/CorrectStatement.tsx';
import { NoteEditor } from '../../ui/NoteEditor.tsx';
import { NoteField } from '../../ui/NoteField.tsx';
import { NoteHistory } from '../../ui/NoteHistory.tsx';
import { ProposedPlaces } from '../../ui/ProposedPlaces.tsx';
import type { Example } from './example.tsx';
import { SampleApp } from './sample-app.tsx';
import { highlight, lostBookmark, movedNote } from './samples.ts';

const nothing = (): void => undefined;

const items = (
  [
    ['highlight with a note', { annotation: highlight, removed: false, backlinks: [movedNote] }],
    ['asked for in the text', { annotation: movedNote, removed: false, active: true }],
    ['its words are gone', { annotation: lostBookmark, removed: false }],
    ['removed', { annotation: movedNote, removed: true }],
  ] as const
).map(([state, props]): Example => ({
  state,
  show: () => (
    <SampleApp>
      <AnnotationItem {...props} onRemoved={nothing} />
    </SampleApp>
  ),
}));

const [same, alike] = [
  { range: { start: 40, end: 61 }, words: 'up to 300,000 people', before: 'The decree names ', kind: 'same' },
  { range: { start: 210, end: 236 }, words: 'as many as 300,000 persons', before: 'It is ', kind: 'alike' },
] as const;

const places = (
  [
    ['proposed', [same, alike]],
    ['none', []],
  ] as const
).map(([state, found]): Example => ({
  state,
  show: () => (
    <SampleApp>
      <ProposedPlaces
        proposed={{
          textSha256: '0'.repeat(64),
          places: found.map((each) => ({ ...each, passage: 2, after: ' were to be called up.' })),
        }}
        documentId="sample"
        onAttach={nothing}
      />
    </SampleApp>
  ),
}));

const cite = (
  [
    ['normal', 'answers'],
    ['busy', 'never'],
    ['failed', 'fails'],
  ] as const
).map(([state, core]): Example => ({
  state,
  show: () => (
    <SampleApp core={core}>
      <CitePassage documentId="sample:decree" range={{ start: 10, end: 60 }} />
    </SampleApp>
  ),
}));

const editors: readonly Example[] = [
  {
    state: 'empty',
    show: () => (
      <SampleApp>
        <NoteEditor
          draftKey="gallery-empty"
          body=""
          tags={[]}
          documentId={null}
          onSave={() => Promise.resolve()}
          onDone={nothing}
        />
      </SampleApp>
    ),
  },
  {
    state: 'of a highlight',
    show: () => (
      <SampleApp>
        <NoteEditor
          draftKey="gallery-highlight"
          body={highlight.body}
          tags={highlight.tags}
          colour="green"
          documentId={null}
          onSave={() => Promise.resolve()}
          onDone={nothing}
        />
      </SampleApp>
    ),
  },
];

const fields = (
  [
    ['empty', ''],
    [
      'with all that is coloured',
      '# A heading\n\n## The next\n\n**Strong**, _emphasised_, ~~struck~~, `code`.\n\n- [x] [A passage](document:sample@10-60)\n1. Counted\n\n> Quoted words\n\n---\n\nשלום, 300,000',
    ],
  ] as const
).map(([state, text]): Example => ({
  state,
  show: () => (
    <SampleApp>
      <NoteField label="Note" text={text} onText={nothing} documentId={null} />
    </SampleApp>
  ),
}));

/** What notes and citations are made of, by their files. */
export const NOTE_EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  AnnotationItem: items,
  CitePassage: cite,
  CorrectStatement: [
    {
      state: 'closed',
      show: () => (
        <SampleApp>
          <CorrectStatement
            statementId="sample"
            speaker={{ name: 'A spokesman', role: null }}
            said={{ edtf: '2022-10-28', basis: 'stated' }}
          />
        </SampleApp>
      ),
    },
  ],
  NoteEditor: editors,
  NoteField: fields,
  NoteHistory: [
    {
      state: 'closed',
      show: () => (
        <SampleApp>
          <NoteHistory annotation={highlight} />
        </SampleApp>
      ),
    },
  ],
  ProposedPlaces: places,
};
