import './button.css';
import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { cx } from './cx.ts';
import { defined } from './defined.ts';
import { texts } from './texts.ts';

/** `primary` at most once a screen; `danger` only for what harms people or data. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** Props of {@link Button}. */
export interface ButtonProps {
  /** A verb with its object: "Doel toevoegen". */
  readonly children: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** Work is under way: the button keeps its size and focus and takes no second press. */
  readonly isPending?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-expanded'?: boolean | undefined;
  readonly className?: string | undefined;
  readonly form?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/**
 * A button with words. While work is under way it takes no press but keeps its focus. React Aria's own pending state is not
 * used: it announces a progress bar that is not there.
 */
export function Button({
  children,
  variant = 'secondary',
  icon: Icon,
  className,
  isPending = false,
  onPress,
  type,
  ref,
  ...rest
}: ButtonProps): ReactNode {
  const idle = isPending ? {} : { onPress, type };
  return (
    <AriaButton
      ref={ref}
      {...defined({ ...rest, ...idle })}
      className={cx('kt-button', `kt-button--${variant}`, isPending && 'kt-button--pending', className)}
    >
      {isPending ? (
        <LoaderCircle className="kt-button__icon kt-button__spinner" aria-hidden="true" />
      ) : (
        Icon && <Icon className="kt-button__icon" aria-hidden="true" />
      )}
      {children}
      {isPending && <span className="kt-sr-only">, {texts.bezig}</span>}
    </AriaButton>
  );
}
