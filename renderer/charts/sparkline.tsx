import './chart.css';
import type { ReactNode } from 'react';
import { dayNumber } from './time-scale.ts';
import type { TimePoint } from './time-chart.tsx';

/** Props of {@link Sparkline}. */
export interface SparklineProps {
  readonly points: readonly TimePoint[];
  readonly min: number;
  readonly max: number;
  /** What the line says, in words. */
  readonly label: string;
}

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 3;

/** A line as small as a word, for lists. */
export function Sparkline({ points, min, max, label }: SparklineProps): ReactNode {
  const ordered = [...points].sort((a, b) => a.datum.localeCompare(b.datum));
  const first = dayNumber(ordered[0]?.datum ?? '1970-01-01');
  const span = Math.max(1, dayNumber(ordered.at(-1)?.datum ?? '1970-01-01') - first);
  const spots = ordered.map(({ datum, waarde }) => ({
    x: EDGE + ((dayNumber(datum) - first) / span) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - ((waarde - min) / Math.max(1e-9, max - min)) * (HEIGHT - 2 * EDGE),
  }));
  const last = spots.at(-1);
  return (
    <svg className="kt-sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polyline className="kt-sparkline__line" points={spots.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {last && <circle className="kt-sparkline__last" cx={last.x} cy={last.y} r={EDGE} />}
    </svg>
  );
}
