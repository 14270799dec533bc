import { Type } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { DisplayFields } from '../features/settings/DisplayFields.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';

/** How things look, at hand in every view. */
export function DisplaySettings(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button look="quiet" icon={<Type size={15} aria-hidden />}>
        Display
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="panel" aria-label="Display">
          <DisplayFields />
          <LinkButton look="quiet" href="#/settings" onPress={() => setOpen(false)}>
            All settings
          </LinkButton>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
