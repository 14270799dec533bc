import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportReport } from '../../../domain/import-report.ts';
import { saveFile } from '../../data/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { reportToCsv } from './report-file.ts';
import { say } from '../../messages/say.ts';

/** Saves a report for others: as a table, or with everything in it. */
export function SaveReport({ report }: { readonly report: ImportReport }): ReactNode {
  const save = (fileName: string, mediaType: string, content: string): void =>
    saveFile({ fileName, mediaType, content });
  return (
    <>
      <Button
        icon={<Download size={14} aria-hidden />}
        onPress={() => save('import-report.csv', 'text/csv', reportToCsv(report))}
      >
        {say('common.saveAsCsv')}
      </Button>
      <Button
        icon={<Download size={14} aria-hidden />}
        onPress={() => {
          // A token means nothing outside of this page.
          const { retry: _, ...rest } = report;
          save('import-report.json', 'application/json', `${JSON.stringify(rest, null, 2)}\n`);
        }}
      >
        {say('library.saveAsJson')}
      </Button>
    </>
  );
}
