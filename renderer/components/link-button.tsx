import './button.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { ButtonVariant } from './button.tsx';
import { cx } from './cx.ts';

/** Props of {@link LinkButton}. */
export interface LinkButtonProps {
  readonly children: ReactNode;
  readonly href: string;
  readonly variant?: Exclude<ButtonVariant, 'danger'> | undefined;
  readonly icon?: LucideIcon | undefined;
}

/** A link that looks like a button: goes to another screen, changes nothing. */
export function LinkButton({
  children,
  href,
  variant = 'secondary',
  icon: Icon,
}: LinkButtonProps): ReactNode {
  return (
    <Link href={href} className={cx('kt-button', `kt-button--${variant}`)}>
      {Icon && <Icon className="kt-button__icon" aria-hidden="true" />}
      {children}
    </Link>
  );
}
