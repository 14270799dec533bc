import { Link, Unlink } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { ReadRoute } from '../../data/routes.ts';
import { navigate } from '../../data/use-route.ts';
import { Toggle } from '../../ui/Button.tsx';
import { Reader } from './Reader.tsx';
import { TextDifferences } from './TextDifferences.tsx';
import { useLinkedScrolling } from './use-linked-scrolling.ts';
import { say } from '../../messages/say.ts';

/** A document alone in the window, or beside another one or another place of itself. */
export function ReaderView({ route }: { readonly route: ReadRoute }): ReactNode {
  const { documentId, at, query, beside } = route;
  if (beside === undefined) return <Reader documentId={documentId} at={at} query={query} layout="page" />;
  return <TwoReaders route={route} beside={beside} />;
}

interface TwoReadersProps {
  readonly route: ReadRoute;
  readonly beside: NonNullable<ReadRoute['beside']>;
}

function TwoReaders({ route, beside }: TwoReadersProps): ReactNode {
  const { documentId, at, query } = route;
  const [linked, setLinked] = useState(false);
  const [differences, setDifferences] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useLinkedScrolling(frame, linked && !differences);
  const close = (): void => navigate({ name: 'read', documentId, at, query });
  return (
    <div className="two-readers" ref={frame}>
      <div className="row compare-bar" role="group" aria-label={say('common.sideBySide')}>
        <Toggle
          icon={linked ? <Link size={15} aria-hidden /> : <Unlink size={15} aria-hidden />}
          isSelected={linked}
          isDisabled={differences}
          onChange={setLinked}
        >
          {say('reading.scrollTogether')}
        </Toggle>
        {beside.documentId !== documentId && (
          <Toggle isSelected={differences} onChange={setDifferences}>
            {say('reading.differencesWordByWord')}
          </Toggle>
        )}
      </div>
      {differences ? (
        <TextDifferences documentId={documentId} otherId={beside.documentId} />
      ) : (
        <Group className="reader-body" orientation="horizontal">
          <Panel id="first" minSize="280px">
            <Reader documentId={documentId} at={at} query={query} layout="page" beside={beside} isNarrow />
          </Panel>
          <Separator className="separator vertical" />
          <Panel id="second" minSize="280px">
            <section className="reader-pane" aria-label={say('reading.readBesideIt')}>
              <Reader
                key={beside.documentId}
                documentId={beside.documentId}
                at={beside.at}
                query=""
                layout="pane"
                onClose={close}
              />
            </section>
          </Panel>
        </Group>
      )}
    </div>
  );
}
