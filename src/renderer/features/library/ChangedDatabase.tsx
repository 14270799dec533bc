import type { ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import { say } from '../../messages/say.ts';

/** Says that the file of the database is not the one that was closed, until everything was verified. */
export function ChangedDatabase(): ReactNode {
  const { data: status } = useCall('archive.getStatus', {});
  if (status?.isFileChanged !== true) return null;
  return (
    <section className="notice" aria-label={say('library.databaseHasChanged')}>
      <h3>{say('library.theDatabaseIsNotAs')}</h3>
      <p>{say('library.itsFileIsAnother')}</p>
    </section>
  );
}
