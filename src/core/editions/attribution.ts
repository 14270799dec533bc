import type { AttributionLink } from '../../domain/statement.ts';
import type { EditionProblem } from './edition-problem.ts';
import type { LedgerSource, StatementSource } from './ledger-source.ts';

type Manner = AttributionLink['manner'];

/**
 * The whole attribution of a statement, from the outlet to the speaker.
 * In the source a link says how the one before it passes it on; in the ledger each link says how it does so itself.
 * `headline` is the exception: it is what a cited source says in its own title.
 */
export function toAttribution(
  statement: StatementSource,
  { outlet, agents }: { readonly outlet: string; readonly agents: LedgerSource['agents'] },
  problems: EditionProblem[],
): AttributionLink[] {
  const { chain, via } = statement;
  const passedOn = (index: number): Manner => {
    const next = chain[index];
    if (!next) return 'own-words';
    return next.manner === 'headline' ? 'reported' : next.manner;
  };
  const links = [
    { agent: outlet, manner: via ?? passedOn(0) },
    ...chain.map(({ agent, manner }, index) => ({
      agent,
      manner: manner === 'headline' ? manner : passedOn(index + 1),
    })),
  ];
  return links.map(({ agent, manner }) => {
    const known = agents[agent];
    if (!known)
      problems.push({ where: `statement ${statement.id}`, message: `The agent ${agent} is not in the table.` });
    return { agent: known?.name ?? agent, role: known?.role ?? null, manner };
  });
}
