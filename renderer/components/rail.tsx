import './rail.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { texts } from './texts.ts';

/** One place in the app. */
export interface RailEntry {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly href: string;
  /** Things that wait there; left out when 0. */
  readonly count?: number | undefined;
  /** Says in words what is counted: "4 taken voor vandaag". */
  readonly countText?: string | undefined;
}

/** Props of {@link Rail}. */
export interface RailProps {
  readonly items: readonly RailEntry[];
  readonly current: string | null;
  /** Logo of the gemeente. */
  readonly logo?: ReactNode;
  /** At the far end: search, theme, lock. */
  readonly end?: ReactNode;
}

/** Slim row of the main places, icon and word. */
export function Rail({ items, current, logo, end }: RailProps): ReactNode {
  return (
    <nav className="kt-rail" aria-label={texts.hoofdmenu}>
      {logo !== undefined && <div className="kt-rail__logo">{logo}</div>}
      {items.map(({ id, label, icon: Icon, href, count, countText }) => (
        <Link
          key={id}
          href={href}
          className="kt-rail__item"
          {...(id === current ? { 'aria-current': 'page' } : {})}
        >
          <Icon className="kt-rail__icon" aria-hidden="true" />
          {label}
          {count !== undefined && count > 0 && (
            <span className="kt-rail__count">
              <span aria-hidden={countText === undefined ? undefined : true}>
                {count > 99 ? '99+' : count}
              </span>
              {countText !== undefined && <span className="kt-sr-only">{countText}</span>}
            </span>
          )}
        </Link>
      ))}
      {end !== undefined && <div className="kt-rail__end">{end}</div>}
    </nav>
  );
}
