import './stat.css';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';

/** Props of {@link Stat}. */
export interface StatProps {
  readonly label: string;
  /** Already in Dutch notation. */
  readonly value: string | number;
  readonly unit?: string | undefined;
  readonly detail?: ReactNode;
  /** Where the things counted can be seen. */
  readonly href?: string | undefined;
}

/** A number with its name above it. */
export function Stat({ label, value, unit, detail, href }: StatProps): ReactNode {
  return (
    <div className="kt-stat">
      <span className="kt-stat__label">{href === undefined ? label : <Link href={href}>{label}</Link>}</span>
      <span className="kt-stat__value">
        {value}
        {unit !== undefined && <span className="kt-stat__unit"> {unit}</span>}
      </span>
      {detail !== undefined && <span className="kt-stat__detail">{detail}</span>}
    </div>
  );
}

/** Stats beside each other. */
export function Stats({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="kt-stats">{children}</div>;
}
