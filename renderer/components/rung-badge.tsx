import './rung-badge.css';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { rungOf, type RungNumber } from './rungs.ts';
import { texts } from './texts.ts';

/** Props of {@link RungBadge}. */
export interface RungBadgeProps {
  readonly trede: RungNumber;
  /** Another name than the rung's own. */
  readonly label?: string | undefined;
  /** Only the numbered step; its name is still spoken. */
  readonly isCompact?: boolean | undefined;
}

/** A rung of the ladder: a numbered step in its colour, and its name. */
export function RungBadge({ trede, label, isCompact = false }: RungBadgeProps): ReactNode {
  const name = label ?? rungOf(trede).naam;
  return (
    <span className="kt-rung" title={isCompact ? name : undefined}>
      <span className={cx('kt-rung__step', `kt-rung--${trede}`)} aria-hidden="true">
        {trede}
      </span>
      <span className={cx(isCompact && 'kt-sr-only')}>
        {name}
        <span className="kt-sr-only">, {texts.trede(trede)}</span>
      </span>
    </span>
  );
}
