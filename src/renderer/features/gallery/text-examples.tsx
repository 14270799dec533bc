import { Chain } from '../../ui/Chain.tsx';
import { ColourMark } from '../../ui/ColourMark.tsx';
import { ConflictReason } from '../../ui/ConflictReason.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { FewAtATime } from '../../ui/FewAtATime.tsx';
import { highlightColoursInWords } from '../../ui/highlight-colours.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { PartlyRead } from '../../ui/PartlyRead.tsx';
import { WordingDiff } from '../../ui/WordingDiff.tsx';
import type { Example } from './example.tsx';
import { markdown } from './samples.ts';

const conflictReasons: readonly Example[] = [
  {
    state: 'what sources say',
    show: () => (
      <p>
        <ConflictReason because={null} kind="value" reason="One names 300,000, the other 318,000." ourSum={null} />
      </p>
    ),
  },
  {
    state: 'with a sum of ours',
    show: () => (
      <p>
        <ConflictReason
          because={null}
          kind="scope"
          reason="One counts two thirds of the regions."
          ourSum="213,000 ÷ 2/3 = 319,500"
        />
      </p>
    ),
  },
];

const dates: readonly Example[] = [
  { state: 'stated', show: () => <DateText dated={{ edtf: '2022-09-21', basis: 'stated' }} /> },
  { state: 'about, inferred', show: () => <DateText dated={{ edtf: '2022-11~', basis: 'inferred' }} /> },
  {
    state: 'from one day to another',
    show: () => <DateText dated={{ edtf: '2022-10-28/2022-10-31', basis: 'stated' }} />,
  },
  { state: 'missing', show: () => <DateText dated={null} /> },
];

/** What shows words and what is known of them, by their files. */
export const TEXT_EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  Chain: [
    {
      state: 'own words',
      show: () => <Chain attribution={[{ agent: 'Ministry', role: null, manner: 'own-words' }]} />,
    },
    {
      state: 'passed on twice',
      show: () => (
        <Chain
          attribution={[
            { agent: 'Newspaper', role: null, manner: 'headline' },
            { agent: 'Agency', role: null, manner: 'reported' },
            { agent: 'Spokesman', role: null, manner: 'quoted' },
          ]}
        />
      ),
    },
  ],
  ColourMark: [
    {
      state: 'every colour',
      show: () => (
        <ul className="row">
          {highlightColoursInWords().map(({ colour, label }) => (
            <li key={colour}>
              <ColourMark colour={colour} /> {label}
            </li>
          ))}
        </ul>
      ),
    },
  ],
  ConflictReason: conflictReasons,
  DateText: dates,
  FewAtATime: [
    {
      state: 'the middle of many',
      show: () => (
        <FewAtATime items={Array.from({ length: 40 }, (_, index) => index)} few={3} around={20} className="plain">
          {(item) => <li key={item}>{`Entry ${item}`}</li>}
        </FewAtATime>
      ),
    },
  ],
  Markdown: [{ state: 'one of everything', show: () => <Markdown text={markdown} /> }],
  Marked: [
    {
      state: 'two kinds of marks',
      show: () => (
        <p className="read">
          <Marked text="What decides a conflict is warm," ranges={[{ start: 13, end: 23 }]} />{' '}
          <Marked text="what a search found is cool." ranges={[{ start: 7, end: 19 }]} className="match" />
        </p>
      ),
    },
  ],
  PartlyRead: [
    {
      state: 'for each reason',
      show: () => (
        <PartlyRead
          documents={(['language', 'rules', 'text'] as const).map((why) => ({
            documentId: why,
            title: 'Die Fähre Oriel',
            language: 'de',
            why,
          }))}
        />
      ),
    },
  ],
  WordingDiff: [
    {
      state: 'left out and put in',
      show: () => (
        <WordingDiff
          wording={[
            { kind: 'same', text: 'The goal of' },
            { kind: 'removed', text: 'exactly' },
            { kind: 'added', text: 'up to' },
            { kind: 'same', text: '300,000 was met.' },
          ]}
        />
      ),
    },
  ],
};
