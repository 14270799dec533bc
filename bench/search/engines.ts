import type { Engine } from './engine.ts';
import { fts5 } from './engines/fts5.ts';
import { plainLunr } from './engines/lunr.ts';
import { recoll } from './engines/recoll.ts';
import { flexSearch, miniSearch, orama } from './engines/others.ts';
import { synoptic } from './engines/synoptic.ts';

/** All engines, ours first: the others are measured against it. */
export const ENGINES: readonly Engine[] = [synoptic, fts5, plainLunr, miniSearch, flexSearch, orama, recoll];
