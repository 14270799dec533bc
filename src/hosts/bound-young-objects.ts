import { boundYoungObjects } from './young-objects.ts';

// A module of its own, imported first: what else a program imports makes many young objects while it is loaded.
boundYoungObjects();
