import type { Catalogue } from './en.ts';
import { activity } from './uk/activity.ts';
import { app } from './uk/app.ts';
import { asked } from './uk/asked.ts';
import { backups } from './uk/backups.ts';
import { commands } from './uk/commands.ts';
import { common } from './uk/common.ts';
import { conflicts } from './uk/conflicts.ts';
import { dates } from './uk/dates.ts';
import { encodings } from './uk/encodings.ts';
import { exporting } from './uk/export.ts';
import { failures } from './uk/failures.ts';
import { help } from './uk/help.ts';
import { library } from './uk/library.ts';
import { merging } from './uk/merging.ts';
import { notebook } from './uk/notebook.ts';
import { original } from './uk/original.ts';
import { questions } from './uk/questions.ts';
import { reading } from './uk/reading.ts';
import { reasons } from './uk/reasons.ts';
import { refusals } from './uk/refusals.ts';
import { rejections } from './uk/rejections.ts';
import { search } from './uk/search.ts';
import { settings } from './uk/settings.ts';
import { slips } from './uk/slips.ts';
import { states } from './uk/states.ts';
import { templates } from './uk/templates.ts';
import { text } from './uk/text.ts';
import { ui } from './uk/ui.ts';
import { units } from './uk/units.ts';
import { values } from './uk/values.ts';
import { warnings } from './uk/warnings.ts';
import { words } from './uk/words.ts';

/** All messages in Ukrainian. */
export const catalogue: Catalogue = {
  ...activity,
  ...app,
  ...asked,
  ...backups,
  ...commands,
  ...common,
  ...conflicts,
  ...dates,
  ...encodings,
  ...exporting,
  ...failures,
  ...help,
  ...library,
  ...merging,
  ...notebook,
  ...original,
  ...questions,
  ...reading,
  ...reasons,
  ...refusals,
  ...rejections,
  ...search,
  ...settings,
  ...slips,
  ...states,
  ...templates,
  ...text,
  ...ui,
  ...units,
  ...values,
  ...warnings,
  ...words,
};
