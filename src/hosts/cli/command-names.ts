/** Every command of the command line, apart from what runs them, so that a host can tell one from a path. */
export const COMMAND_NAMES = [
  'import',
  'search',
  'show',
  'statements',
  'questions',
  'conflicts',
  'compare',
  'export',
  'verify',
  'repair',
  'backup',
  'restore',
  'bundle',
  'merge',
  'cite',
  'check-citation',
  'anchor',
  'import-annotations',
  'serve',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];
