import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useCall } from '../../data/queries.ts';
import { CitePassage } from '../../ui/CitePassage.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { ProvenancePanel } from './ProvenancePanel.tsx';
import { StatementsPanel } from './StatementsPanel.tsx';
import type { PanelState, PanelTab } from './use-panel.ts';
import type { LoadedDocument, ReaderData } from './use-reader-data.ts';
import { say } from '../../messages/say.ts';

interface SidePanelProps {
  readonly loaded: LoadedDocument;
  readonly data: ReaderData;
  readonly panel: PanelState;
}

/** What is noted, known and asserted about the open document. */
export function SidePanel({ loaded, data, panel }: SidePanelProps): ReactNode {
  const statements = useStatementCount(loaded, data, panel);
  return (
    <Tabs className="tabs" selectedKey={panel.tab} onSelectionChange={(tab) => panel.setTab(tab as PanelTab)}>
      <div className="panel-head">
        <TabList className="tab-list" aria-label={say('reading.aboutThisDocument')}>
          <Tab id="notes">
            {say('common.notes')} <span className="count">{data.annotations.length}</span>
          </Tab>
          <Tab id="provenance">{say('reading.provenance')}</Tab>
          <Tab id="statements">
            {say('reading.statements2')}
            {statements !== null && <span className="count"> {statements}</span>}
          </Tab>
          {panel.evidenceOn !== null && <Tab id="evidence">{say('reading.evidence')}</Tab>}
          {panel.citeOn !== null && <Tab id="cite">{say('common.cite')}</Tab>}
        </TabList>
      </div>
      <TabPanel id="notes" className="panel-body">
        <NotesPanel loaded={loaded} annotations={data.annotations} panel={panel} />
      </TabPanel>
      <TabPanel id="provenance" className="panel-body">
        <ProvenancePanel loaded={loaded} />
      </TabPanel>
      <TabPanel id="statements" className="panel-body">
        <StatementsPanel statements={data.statements} loaded={loaded} panel={panel} />
      </TabPanel>
      {panel.evidenceOn !== null && (
        <TabPanel id="evidence" className="panel-body">
          <EvidencePanel documentId={loaded.document.id} range={panel.evidenceOn} />
        </TabPanel>
      )}
      {panel.citeOn !== null && (
        <TabPanel id="cite" className="panel-body">
          <CitePassage
            key={`${panel.citeOn.start}-${panel.citeOn.end}`}
            documentId={loaded.document.id}
            range={panel.citeOn}
          />
        </TabPanel>
      )}
    </Tabs>
  );
}

/** How many statements the panel shows: of an edition's ledger, or those found by rules once they were looked at; null before. */
function useStatementCount({ document }: LoadedDocument, { statements }: ReaderData, panel: PanelState): number | null {
  const curated = statements.statements.length;
  const isAsked = panel.tab === 'statements' && curated === 0;
  const found = useCall('statements.proposed', { documentId: document.id, scope: 'all' }, { enabled: isAsked });
  if (curated > 0) return curated;
  return found.data?.statements.filter(({ isDismissed }) => !isDismissed).length ?? null;
}
