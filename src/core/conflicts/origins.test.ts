import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const page = (publisher: string, words: string): string =>
  `---\ntitle: Ferry sinks off Carrow\npublisher: ${publisher}\ndate: 2031-03-05\nlanguage: en\n---\n\n${words}\n`;
const WIRE = `CARROW, March 5 (Northern Wire) - The ferry Oriel sank off Carrow on Monday with 212 people on board. Fishing boats reached the place within the hour and took survivors to the harbour, where relatives had gathered since the evening.

The company had bought the ship in the spring and painted it blue. Its captain was among the last to leave.`;

test('reprints and copies of one wire report are one origin in several documents', async () => {
  await opened.importing(
    opened.write('a.md', page('Herald', WIRE)),
    opened.write('b.md', page('Compass', WIRE.replace('CARROW, March 5 (Northern Wire) - ', ''))),
    opened.write('c.md', page('Morning Argus', `${WIRE} The harbour stays closed until further notice.`)),
    opened.write(
      'd.md',
      page('Star', 'The ferry Oriel sank off Carrow on Monday. It carried 300 people, a teacher said.'),
    ),
  );
  const { questions } = await opened.client['questions.list']({ proposed: true });
  const asked = questions.find(({ text }) => text === 'How many people were on board?');
  expect(asked).toMatchObject({ documents: 4, positions: 2, origins: 2, conflicts: 1 });
  const view = await opened.client['questions.get']({ questionId: asked?.id ?? '' });
  expect(view.positions.map(({ label, origins, statementIds }) => [label, origins, statementIds.length])).toEqual([
    ['212', 1, 3],
    ['300', 1, 1],
  ]);
});

test('what somebody says is one origin in whatever report it stands; two reports in other words are two', async () => {
  await opened.importing(
    opened.write(
      'a.md',
      page('Herald', 'The ferry Oriel sank off Carrow. It carried 212 people, harbour master Ruth Aldane said.'),
    ),
    opened.write(
      'b.md',
      page('Compass', 'After the Oriel went down off Carrow, Ruth Aldane said the ferry had carried 212 people.'),
    ),
    opened.write('c.md', page('Star', 'The ferry Oriel sank near Carrow in the morning. It had 300 people on board.')),
    opened.write('d.md', page('Argus', 'Three hundred people were on board the Oriel, the ferry that sank at Carrow.')),
  );
  const { questions } = await opened.client['questions.list']({ proposed: true });
  const asked = questions.find(({ text }) => text === 'How many people were on board?');
  const view = await opened.client['questions.get']({ questionId: asked?.id ?? '' });
  expect(view.positions.map(({ label, origins }) => [label, origins])).toEqual([
    ['212', 1],
    ['300', 2],
  ]);
});
