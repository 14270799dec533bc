import { useLayoutEffect, useMemo, useRef, type MouseEvent, type ReactNode, type RefObject } from 'react';
import type { TextRange } from '../../../domain/text-range.ts';
import { useQuotationDrag } from '../../data/quotation-drag.ts';
import { DocumentText, type InText } from '../../text/DocumentText.tsx';
import { usePaint } from '../../text/paint.ts';
import { focusPassage } from '../../text/passage-focus.ts';
import { holdPlace } from '../../text/scroll-to.ts';
import { findBlock, toOffsetAt } from '../../text/text-ranges.ts';
import { BackToPassage, FootnoteReference, Footnotes } from './Footnotes.tsx';
import { footnoteMarks, notesOf, type FootnoteMark } from './footnotes.ts';
import { Caret } from './Caret.tsx';
import { isMarginal, useBeside } from './MarginNotes.tsx';
import { AnnotationPaint } from './AnnotationPaint.tsx';
import { Apparatus } from './Apparatus.tsx';
import { toApparatus } from './apparatus-lines.ts';
import { toProposedLines } from './proposed-lines.ts';
import type { ReaderProps } from './reader-props.ts';
import { SheetHead } from './SheetHead.tsx';
import { SheetToolbar } from './SheetToolbar.tsx';
import { useCaret } from './use-caret.ts';
import type { Find } from './use-find.ts';
import type { PanelState } from './use-panel.ts';
import type { LoadedDocument, ReaderData } from './use-reader-data.ts';
import type { Shown } from './use-shown.ts';
import { useReadingPosition } from './use-reading-position.ts';
import { useSubject, type Subject } from './use-subject.ts';
import { say } from '../../messages/say.ts';

interface ReaderSheetProps extends ReaderProps {
  readonly loaded: LoadedDocument;
  readonly data: ReaderData;
  readonly find: Find;
  readonly panel: PanelState;
  readonly apparatus: boolean;
  readonly marginNotes: boolean;
  readonly caretOn: boolean;
  readonly onCaret: (on: boolean) => void;
  readonly shown: Shown;
}

const NOTHING: readonly TextRange[] = [];

/** The text itself, with what lies on it: marks, highlights, what other sources say, and the actions on words. */
export function ReaderSheet(props: ReaderSheetProps): ReactNode {
  const { loaded, data, panel, apparatus, layout } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const { subject, choose, close } = useSubject({ root, sheet, text: loaded.text });
  useStart({ scroller, root }, props);
  usePaints(root, props);
  useSubjectWords(root, { subject, documentId: loaded.document.id, written: panel.noteOn ?? panel.statementOn });
  const marks = useMemo(() => footnoteMarks(loaded.text, loaded.blocks), [loaded.text, loaded.blocks]);
  const under = useUnder(data, { loaded, marks, shown: apparatus });
  const inText = useReferences(loaded, marks);
  const margin = props.marginNotes && layout === 'page';
  const beside = useBeside(data, margin, panel.show);
  const { caretOn: on, onCaret: onSwitch } = props;
  const { caret, press } = useCaret({ on, onSwitch, ...loaded, root, scroller, onAct: choose });
  const showAnnotation = useAnnotationClick(data, panel);
  return (
    <div className="page-scroll" ref={scroller}>
      <div className={margin && data.annotations.some(isMarginal) ? 'sheet with-margin' : 'sheet'} ref={sheet}>
        <article onClick={showAnnotation} onKeyDownCapture={press}>
          <SheetHead described={loaded.document} level={layout === 'page' ? 1 : 2} />
          <p className="visually-hidden" id={`keys-${layout}`}>
            {say('reading.keys')}
          </p>
          <DocumentText
            documentId={loaded.document.id}
            text={loaded.text}
            blocks={loaded.blocks}
            root={root}
            under={under}
            inText={inText}
            beside={beside}
            onAct={choose}
            describedBy={`keys-${layout}`}
            headingLevel={layout === 'page' ? 2 : 3}
          />
        </article>
        <AnnotationPaint root={root} scroller={scroller} annotations={data.annotations} />
        <Caret caret={caret} root={root} sheet={sheet} />
        {subject !== null && (
          <SheetToolbar
            key={`${subject.from}${subject.range.start}-${subject.range.end}`}
            subject={subject}
            loaded={loaded}
            annotations={data.annotations}
            sheet={sheet}
            onNote={panel.writeNote}
            onTag={panel.writeTags}
            onCite={panel.cite}
            onEvidence={panel.showEvidence}
            onStatement={panel.writeStatement}
            onPage={props.shown.showOnPage}
            onClose={close}
          />
        )}
      </div>
    </div>
  );
}

/** Shows the annotation under a click that selects nothing. */
function useAnnotationClick({ annotations }: ReaderData, panel: PanelState): (event: MouseEvent) => void {
  return (event) => {
    const offset = document.getSelection()?.isCollapsed === true ? toOffsetAt(event.clientX, event.clientY) : null;
    if (offset === null) return;
    const hit = annotations.find(
      ({ motivation, anchor }) => motivation !== 'describing' && covers(anchor.range, offset),
    );
    if (hit !== undefined) panel.show(hit.id);
  };
}

const covers = (range: TextRange | null, offset: number): boolean =>
  range !== null && range.start <= offset && offset < range.end;

function usePaints(root: RefObject<HTMLElement | null>, { data, find, apparatus, at }: ReaderSheetProps): void {
  const asserted = at !== null && data.statementRanges.some(({ start, end }) => start === at.start && end === at.end);
  // The warm mark is for what sources assert; a place gone to for another reason has the colour of place.
  const target = useMemo(() => (at === null || !asserted ? NOTHING : [at]), [at, asserted]);
  const places = useMemo(
    () => (at === null || asserted ? data.matches : [...data.matches, at]),
    [at, asserted, data.matches],
  );
  usePaint(root, 'statement', apparatus ? data.statementRanges : NOTHING);
  usePaint(root, 'match', places);
  usePaint(root, 'target', target);
  usePaint(root, 'found', find.found);
  usePaint(root, 'found-current', find.currentRange);
}

interface SubjectWords {
  readonly subject: Subject | null;
  readonly documentId: string;
  /** What a note or a statement is being written on. */
  readonly written: TextRange | null;
}

/** Shows which words an action or a new note is about while no selection does, and has selected ones leave as a quotation. */
function useSubjectWords(root: RefObject<HTMLElement | null>, { subject, documentId, written }: SubjectWords): void {
  const range = written ?? (subject?.from === 'passage' ? subject.range : null);
  const shown = useMemo(() => (range === null ? NOTHING : [range]), [range]);
  usePaint(root, 'subject', shown);
  useQuotationDrag(root, subject && { documentId, range: subject.range });
}

type Parts = Record<'scroller' | 'root', RefObject<HTMLElement | null>>;

/** Goes to where the text is read on: where it was left for the original, the place asked for, or the one that was kept. */
function useStart({ scroller, root }: Parts, { shown, at, data, documentId, query, layout }: ReaderSheetProps): void {
  const { from } = shown;
  const isAsked = at !== null || query !== '' || layout === 'pane';
  usePlace({ scroller, root }, from === null ? (at ?? data.matches[0] ?? null) : null);
  useReadingPosition({ documentId, scroller, root, restore: !isAsked && from === null });
  useLayoutEffect(() => {
    if (from === null || scroller.current === null || root.current === null) return undefined;
    return holdPlace(scroller.current, root.current, { start: from, end: from + 1 });
  }, [from, scroller, root]);
}

/** Goes to the place that was asked for, once for each place, and gives its passage the focus. */
function usePlace({ scroller, root }: Parts, goal: TextRange | null): void {
  const start = goal?.start;
  const end = goal?.end;
  useLayoutEffect(() => {
    if (start === undefined || end === undefined || scroller.current === null || root.current === null) {
      return undefined;
    }
    const stop = holdPlace(scroller.current, root.current, { start, end });
    const passage = findBlock(root.current, start)?.closest<HTMLElement>('[data-passage]');
    if (passage != null) focusPassage(root.current, passage);
    return stop;
  }, [start, end, scroller, root]);
}

type Marks = ReadonlyMap<number, readonly FootnoteMark[]>;

interface UnderParts {
  readonly loaded: LoadedDocument;
  readonly marks: Marks;
  readonly shown: boolean;
}

/** What stands under each passage, by its number: its footnotes, and what other sources say. */
function useUnder(data: ReaderData, { loaded, marks, shown }: UnderParts): ReadonlyMap<number, ReactNode> {
  const {
    document: { id },
    text,
    blocks,
  } = loaded;
  return useMemo(() => {
    const lines = new Map(shown ? toApparatus(data.statements) : []);
    for (const [passage, proposed] of shown ? toProposedLines(data.proposed, id, blocks) : [])
      lines.set(passage, [...(lines.get(passage) ?? []), ...proposed]);
    const back = firstMarks(marks);
    const under = (passage: number): ReactNode => {
      const [own, others, from] = [marks.get(passage), lines.get(passage), back.get(passage)];
      return (
        <>
          {from !== undefined && <BackToPassage documentId={id} {...from} />}
          {own !== undefined && <Footnotes notes={notesOf(own)} text={text} documentId={id} />}
          {others !== undefined && <Apparatus lines={others} />}
        </>
      );
    };
    const passages = new Set([...marks.keys(), ...lines.keys(), ...back.keys()]);
    return new Map([...passages].map((passage) => [passage, under(passage)]));
  }, [data.statements, data.proposed, id, text, blocks, marks, shown]);
}

/** The first mark of each footnote and its passage, by the number the footnote has as a passage. */
function firstMarks(marks: Marks): ReadonlyMap<number, { readonly passage: number; readonly mark: FootnoteMark }> {
  const found = new Map<number, { readonly passage: number; readonly mark: FootnoteMark }>();
  for (const [passage, own] of marks)
    for (const mark of own)
      if (mark.note.number !== null && !found.has(mark.note.number)) found.set(mark.note.number, { passage, mark });
  return found;
}

/** The marks of footnotes as they stand in the text, by the number of their passage. */
function useReferences({ document: { id }, text }: LoadedDocument, marks: Marks): InText {
  return useMemo(
    () =>
      new Map(
        [...marks].map(([passage, own]) => [
          passage,
          own.map((mark) => ({
            ...{ start: mark.start, end: mark.end },
            shown: <FootnoteReference key={mark.start} mark={mark} text={text} documentId={id} />,
          })),
        ]),
      ),
    [id, text, marks],
  );
}
