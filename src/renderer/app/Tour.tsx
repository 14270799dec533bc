import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useSettings } from '../data/settings.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { say } from '../messages/say.ts';

interface Step {
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly go: string;
}

const stepsInWords = (): readonly Step[] => [
  {
    title: say('app.seeWhereSourcesDiffer'),
    text: say('app.questionsListsWhatSeveralSources'),
    place: '#/questions',
    go: say('app.showTheQuestions'),
  },
  {
    title: say('app.readItInItsSource'),
    text: say('app.openOnACardShows'),
    place: '#/conflicts',
    go: say('app.showPairsThatDiffer'),
  },
  {
    title: say('app.takeItWithYou'),
    text: say('app.exportTakesAQuestionA'),
    place: '#/export',
    go: say('app.showTheExport'),
  },
];

/** Three steps at the first start, above the view; they can be skipped, and taken again from the help. */
export function Tour(): ReactNode {
  const [{ tourDone }, change] = useSettings();
  const [at, setAt] = useState(0);
  const step = stepsInWords()[at];
  if (tourDone || step === undefined) return null;
  const isLast = at === stepsInWords().length - 1;
  const end = (): void => {
    change({ tourDone: true });
    setAt(0);
  };
  return (
    <section className="tour" aria-label={say('app.tour')}>
      <div className="tour-words" aria-live="polite">
        <p className="meta">{say('app.stepOf', { at: at + 1, steps: stepsInWords().length })}</p>
        <h2>{step.title}</h2>
        <p>{step.text}</p>
      </div>
      <div className="row">
        <LinkButton href={step.place}>{step.go}</LinkButton>
        {at > 0 && (
          <Button look="quiet" onPress={() => setAt(at - 1)}>
            {say('common.back')}
          </Button>
        )}
        <Button look="primary" onPress={() => (isLast ? end() : setAt(at + 1))}>
          {isLast ? say('app.endTheTour') : say('app.nextStep')}
        </Button>
        {!isLast && (
          <Button look="quiet" icon={<X size={14} aria-hidden />} onPress={end}>
            {say('app.skipTheTour')}
          </Button>
        )}
      </div>
    </section>
  );
}
