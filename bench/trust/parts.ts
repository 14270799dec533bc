import { buildTwice } from './build-twice.ts';
import { clock } from './clock.ts';
import { confinement } from './confinement.ts';
import { everyCall } from './every-call.ts';
import { everyCallOfImport } from './every-call-import.ts';
import { everyError } from './every-error.ts';
import { everyErrorOfImport } from './every-error-import.ts';
import { fullDisk } from './full-disk.ts';
import { kill } from './kill.ts';
import { flips } from './flips.ts';
import { fuzz } from './fuzz/fuzz.ts';
import { offline } from './offline.ts';
import { races } from './races.ts';
import { racesOfFaces } from './races-of-faces.ts';
import type { Part } from './part.ts';

/** Every part, in the order it is run. */
export const PARTS: readonly Part[] = [
  kill,
  everyCall,
  everyCallOfImport,
  everyError,
  everyErrorOfImport,
  fullDisk,
  races,
  racesOfFaces,
  clock,
  flips,
  fuzz,
  confinement,
  buildTwice,
  offline,
];
