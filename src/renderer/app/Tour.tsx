import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useSettings } from '../data/settings.ts';
import { Button, LinkButton } from '../ui/Button.tsx';

interface Step {
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly go: string;
}

const STEPS: readonly Step[] = [
  {
    title: 'See where sources differ',
    text: 'Questions lists what several sources speak to. Open one that is disputed: each column is a position, with the exact words of those who hold it.',
    place: '#/questions',
    go: 'Show the questions',
  },
  {
    title: 'Read it in its source',
    text: 'Open on a card shows the passage beside the comparison. Choose words there, or press Enter on a passage: highlight them, write a note, or cite them with a reference that can be checked.',
    place: '#/conflicts',
    go: 'Show pairs that differ',
  },
  {
    title: 'Take it with you',
    text: 'Export takes a question, a document or all your notes to Word, Markdown, tables and more. Nothing ever leaves this machine by itself. Add your own sources in the Library.',
    place: '#/export',
    go: 'Show the export',
  },
];

/** Three steps at the first start, above the view; they can be skipped, and taken again from the help. */
export function Tour(): ReactNode {
  const [{ tourDone }, change] = useSettings();
  const [at, setAt] = useState(0);
  const step = STEPS[at];
  if (tourDone || step === undefined) return null;
  const isLast = at === STEPS.length - 1;
  const end = (): void => {
    change({ tourDone: true });
    setAt(0);
  };
  return (
    <section className="tour" aria-label="Tour">
      <div className="tour-words" aria-live="polite">
        <p className="meta">
          Step {at + 1} of {STEPS.length}
        </p>
        <h2>{step.title}</h2>
        <p>{step.text}</p>
      </div>
      <div className="row">
        <LinkButton href={step.place}>{step.go}</LinkButton>
        {at > 0 && (
          <Button look="quiet" onPress={() => setAt(at - 1)}>
            Back
          </Button>
        )}
        <Button look="primary" onPress={() => (isLast ? end() : setAt(at + 1))}>
          {isLast ? 'End the tour' : 'Next step'}
        </Button>
        {!isLast && (
          <Button look="quiet" icon={<X size={14} aria-hidden />} onPress={end}>
            Skip the tour
          </Button>
        )}
      </div>
    </section>
  );
}
