import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Form, Popover } from 'react-aria-components';
import { toFailureWords } from '../data/failure-words.ts';
import { Button } from './Button.tsx';

interface FormPopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly icon?: ReactNode;
  readonly look?: 'plain' | 'primary' | 'quiet';
  /** Name of the button where its words do not say it all. */
  readonly triggerLabel?: string;
  /** Name of the form. */
  readonly label: string;
  readonly submit: string;
  readonly isReady: boolean;
  /** Carried out on submit; the form stays open, with the reason, where it fails. */
  readonly onSubmit: () => Promise<unknown>;
  /** Beside the button that submits; `run` carries an action out as submitting does. */
  readonly actions?: (run: (action: () => Promise<unknown>) => void) => ReactNode;
  readonly placement?: 'bottom start' | 'bottom end';
  readonly children: ReactNode;
}

/** A small form that opens from a button, and closes once what it asks for is done. */
export function FormPopover(props: FormPopoverProps): ReactNode {
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const run = (action: () => Promise<unknown>): void => {
    setFailure(null);
    action().then(() => setOpen(false), setFailure);
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button
        look={props.look ?? 'quiet'}
        icon={props.icon}
        {...(props.triggerLabel === undefined ? {} : { 'aria-label': props.triggerLabel })}
      >
        {props.trigger}
      </Button>
      <Popover className="popover" placement={props.placement ?? 'bottom start'}>
        <Dialog className="panel" aria-label={props.label}>
          <Form
            className="panel-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (props.isReady) run(props.onSubmit);
            }}
          >
            {props.children}
            {failure !== null && <p role="alert">{toFailureWords(failure).next}</p>}
            <div className="row">
              <Button look="primary" type="submit" isDisabled={!props.isReady}>
                {props.submit}
              </Button>
              {props.actions?.(run)}
            </div>
          </Form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
