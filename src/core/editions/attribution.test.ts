import { describe, expect, it } from 'vitest';
import { toAttribution } from './attribution.ts';
import type { EditionProblem } from './edition-problem.ts';
import { ledgerSource, type StatementSource } from './ledger-source.ts';

const agents = {
  paper: { name: 'Paper', role: 'newspaper' },
  agency: { name: 'Agency', role: null },
  speaker: { name: 'Speaker', role: 'spokesman' },
};

function attribution(fields: { readonly via?: string; readonly chain?: readonly string[] }): string[] {
  const source = ledgerSource.parse({
    format: 'synoptic-ledger/1',
    method: 'By hand.',
    agents,
    questions: [],
    documents: {
      paper: {
        outlet: 'paper',
        published: null,
        statements: [
          {
            id: 's',
            passage: 1,
            quote: 'q',
            said: null,
            origin: 'o',
            answers: [{ question: 'q', status: 'x' }],
            ...fields,
          },
        ],
      },
    },
    conflicts: [],
    silences: [],
  });
  const problems: EditionProblem[] = [];
  const links = toAttribution(source.documents['paper']!.statements[0]!, { outlet: 'paper', agents }, problems);
  expect(problems).toEqual([]);
  return links.map(({ agent, manner }) => `${agent} ${manner}`);
}

describe('toAttribution', () => {
  it('lets an outlet without a chain speak for itself', () => {
    expect(attribution({})).toEqual(['Paper own-words']);
    expect(attribution({ via: 'headline' })).toEqual(['Paper headline']);
  });

  it('says of each link how it passes the next one on', () => {
    expect(attribution({ chain: ['agency reported', 'speaker quoted'] })).toEqual([
      'Paper reported',
      'Agency quoted',
      'Speaker own-words',
    ]);
  });

  it('keeps what a cited source says in its own title', () => {
    expect(attribution({ via: 'footnote', chain: ['agency headline', 'speaker reported'] })).toEqual([
      'Paper footnote',
      'Agency headline',
      'Speaker own-words',
    ]);
  });

  it('reports an agent that is not in the table', () => {
    const problems: EditionProblem[] = [];
    const statement = { id: 's', chain: [{ agent: 'nobody', manner: 'quoted' }] } as unknown as StatementSource;
    toAttribution(statement, { outlet: 'paper', agents }, problems);
    expect(problems).toEqual([{ where: 'statement s', message: 'The agent nobody is not in the table.' }]);
  });
});
