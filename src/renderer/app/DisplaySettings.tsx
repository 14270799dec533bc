import { Type } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { DisplayFields } from '../features/settings/DisplayFields.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { say } from '../messages/say.ts';

/** How things look, at hand in every view. */
export function DisplaySettings(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button look="quiet" icon={<Type size={15} aria-hidden />}>
        {say('common.display')}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="panel" aria-label={say('common.display')}>
          <DisplayFields />
          <LinkButton look="quiet" href="#/settings" onPress={() => setOpen(false)}>
            {say('app.allSettings')}
          </LinkButton>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
