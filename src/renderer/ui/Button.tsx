import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, Link as AriaLink, ToggleButton as AriaToggleButton } from 'react-aria-components';
import type { ButtonProps, LinkProps, ToggleButtonProps } from 'react-aria-components';

type Look = 'plain' | 'primary' | 'quiet';

const CLASSES: Record<Look, string> = { plain: 'button', primary: 'button primary', quiet: 'quiet' };

interface Parts {
  readonly look?: Look;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

interface PlainButtonProps extends Omit<ButtonProps, 'children'>, Parts {
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with its words, and an icon beside them if one helps. */
export function Button({ look = 'plain', icon, children, ...rest }: PlainButtonProps): ReactNode {
  return (
    <AriaButton className={CLASSES[look]} {...rest}>
      {icon}
      <span>{children}</span>
    </AriaButton>
  );
}

/** A button that stays pressed. */
export function Toggle({
  look = 'quiet',
  icon,
  children,
  ...rest
}: Omit<ToggleButtonProps, 'children'> & Parts): ReactNode {
  return (
    <AriaToggleButton className={CLASSES[look]} {...rest}>
      {icon}
      <span>{children}</span>
    </AriaToggleButton>
  );
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton({
  look = 'plain',
  icon,
  children,
  ...rest
}: Omit<LinkProps, 'children'> & Parts): ReactNode {
  return (
    <AriaLink className={CLASSES[look]} {...rest}>
      {icon}
      <span>{children}</span>
    </AriaLink>
  );
}
