import { say } from '../messages/say.ts';

const STEPS = {
  discovering: 'ui.lookingForFiles',
  reading: 'ui.reading',
  storing: 'ui.storing',
  indexing: 'ui.makingSearchable',
  wait: 'ui.waitingForOtherExports',
  gather: 'ui.gathering',
  write: 'ui.writingTheFile',
} as const;
const isNamed = (step: string): step is keyof typeof STEPS => Object.hasOwn(STEPS, step);

/** The name of a step of long work. */
export const stepInWords = (step: string): string => (isNamed(step) ? say(STEPS[step]) : step);
