import './chart.css';
import type { CSSProperties, ReactNode } from 'react';
import type { RungNumber } from '../components/rungs.ts';

/** Props of {@link BarRow}. */
export interface BarRowProps {
  readonly label: string;
  readonly value: number;
  /** Value of a full bar; the same for all rows beside each other. */
  readonly max: number;
  /** Value in Dutch notation, when the bare number does not do. */
  readonly valueText?: string | undefined;
  /** Colours the bar as that rung. */
  readonly trede?: RungNumber | undefined;
}

/** One bar with its name and number; rows under each other make a chart. */
export function BarRow({ label, value, max, valueText, trede }: BarRowProps): ReactNode {
  const share = max > 0 ? Math.max(0, Math.min(1, value / max)) * 100 : 0;
  const style = { width: `${share}%` } as CSSProperties;
  const color = trede === undefined ? {} : { '--kt-bar-color': `var(--kt-color-rung-${trede})` };
  return (
    <div className="kt-bar-row">
      <span>{label}</span>
      <span className="kt-bar-row__track" aria-hidden="true">
        {value > 0 && <span className="kt-bar-row__bar" style={{ ...style, ...color }} />}
      </span>
      <span className="kt-bar-row__value">{valueText ?? value}</span>
    </div>
  );
}
