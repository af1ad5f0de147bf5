import './button.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { cx } from './cx.ts';
import { defined } from './defined.ts';

/** Props of {@link IconButton}. */
export interface IconButtonProps {
  /** What it does; spoken, and shown as tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button without words, for actions everybody knows by their picture (close, more, previous). */
export function IconButton({ label, icon: Icon, className, ref, ...rest }: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <AriaButton ref={ref} {...defined(rest)} aria-label={label} className={cx('kt-icon-button', className)}>
        <Icon className="kt-icon-button__icon" aria-hidden="true" />
      </AriaButton>
      <Tooltip className="kt-tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
