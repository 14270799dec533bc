import { useCallback, useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useCall } from '../../data/queries.ts';
import type { QuestionRoute } from '../../data/routes.ts';
import { useMedia } from '../../data/use-media.ts';
import { useTitle } from '../../data/use-title.ts';
import { navigate } from '../../data/use-route.ts';
import { hold } from '../../text/scroll-to.ts';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { Comparison } from './Comparison.tsx';
import { questionInWords } from '../../ui/asked-words.ts';

type OpenSource = NonNullable<QuestionRoute['open']>;

/** What is asked of the pane that shows a source beside the comparison. */
export interface SourcePaneProps {
  readonly open: OpenSource;
  readonly onClose: () => void;
}

interface QuestionViewProps {
  readonly route: QuestionRoute;
  /** Shows a source beside the comparison; given by the app, since the reader is another feature. */
  readonly sourcePane: ComponentType<SourcePaneProps>;
}

/** One question: what is said on it set side by side, and beside that the source that is being looked up. */
export function QuestionView({ route, sourcePane: SourcePane }: QuestionViewProps): ReactNode {
  const { data, error, refetch } = useCall('questions.get', { questionId: route.questionId });
  useTitle(data && questionInWords(data.question));
  const stacked = useMedia('(max-width: 1000px)');
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<string | null>(null);
  const isRead = data !== undefined;
  const openAt = route.open === null ? null : `${route.open.documentId}@${route.open.at?.start}`;
  useEffect(() => {
    // The columns become narrower when a source opens; the card it was opened from stays in view.
    const scroller = frame.current?.querySelector('.question-scroll');
    if (openAt === null || !isRead || scroller == null) return undefined;
    return hold([scroller, ...scroller.children], () =>
      scroller.querySelector('.card[data-open]')?.scrollIntoView({ block: 'center' }),
    );
  }, [openAt, isRead]);
  const close = useCallback(() => {
    navigate({ ...route, open: null });
    const back = frame.current?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(opener.current ?? '')}"]`);
    (back ?? frame.current?.querySelector<HTMLElement>('h1'))?.focus();
  }, [route]);
  return (
    <div
      className="question-frame"
      ref={frame}
      onClickCapture={(event) => {
        const link = (event.target as HTMLElement).closest<HTMLElement>('[data-opens]');
        if (link !== null) opener.current = link.dataset['opens'] ?? null;
      }}
    >
      <Group orientation={stacked ? 'vertical' : 'horizontal'}>
        <Panel id="comparison" minSize="30%">
          <div className="question-scroll">
            {error !== null && <FailureNotice level={1} error={error} onRetry={() => void refetch()} />}
            {error === null && data === undefined && <Skeleton lines={10} />}
            {data !== undefined && <Comparison route={route} detail={data} />}
          </div>
        </Panel>
        {route.open !== null && (
          <>
            <Separator className={stacked ? 'separator horizontal' : 'separator vertical'} />
            <Panel id="source" minSize="25%" defaultSize={stacked ? '50%' : '44%'}>
              <SourcePane open={route.open} onClose={close} />
            </Panel>
          </>
        )}
      </Group>
    </div>
  );
}
