import './chart.css';
import type { CSSProperties, ReactNode } from 'react';
import type { RungNumber } from '../components/rungs.ts';

/** Props of {@link BarRow}. */
export interface BarRowProps {
  readonly label: string;
  readonly value: number;
  /** Value of a full bar; the same for all rows beside each other. */
  readonly max: number;
  /** The value is a range that ends here; the part above `value` is drawn lighter. */
  readonly upTo?: number | undefined;
  /** Value in Dutch notation, when the bare number does not do. */
  readonly valueText?: string | undefined;
  /** Colours the bar as that rung. */
  readonly trede?: RungNumber | undefined;
}

/** One bar with its name and number; rows under each other make a chart. */
export function BarRow({ label, value, max, upTo, valueText, trede }: BarRowProps): ReactNode {
  const share = (of: number): number => (max > 0 ? Math.max(0, Math.min(1, of / max)) * 100 : 0);
  const style = { width: `${share(value)}%` } as CSSProperties;
  const color = trede === undefined ? {} : { '--kt-bar-color': `var(--kt-color-rung-${trede})` };
  return (
    <div className="kt-bar-row">
      <span>{label}</span>
      <span className="kt-bar-row__track" aria-hidden="true">
        {value > 0 && <span className="kt-bar-row__bar" style={{ ...style, ...color }} />}
        {upTo !== undefined && upTo > value && (
          <span
            className="kt-bar-row__bar kt-bar-row__bar--range"
            style={{ width: `${share(upTo) - share(value)}%`, ...color }}
          />
        )}
      </span>
      <span className="kt-bar-row__value">{valueText ?? value}</span>
    </div>
  );
}
