import './chart.css';
import { type ReactNode, useId } from 'react';
import { dayNumber, monthTicks, tickText } from './time-scale.ts';
import { middle, niceTicks, spread, type Series, type SeriesPoint } from './series-layout.ts';
import { useWidth } from './use-width.ts';

/** Props of {@link SeriesChart}. */
export interface SeriesChartProps {
  /** At most eight: more can no longer be read. */
  readonly series: readonly Series[];
  /** The chart in one sentence, for those who do not see it. */
  readonly summary: string;
  /** A value as it is written: `1.539`, `<10`, `194–202`. */
  readonly valueText: (value: NonNullable<SeriesPoint['waarde']>) => string;
}

const HEIGHT = 300;
const TOP = 12;
const BOTTOM = 30;
const LEFT = 48;
const LINE_HEIGHT = 18;
/** Characters that the words at the end get, and their width. */
const CHARACTER = 6.6;
const SHORTEST_WORDS = 110;
const MOST_WORDS = 0.42;
const START = 720;
const NUMBER = new Intl.NumberFormat('nl-NL');

// a mark of its own for each line, so that they are told apart without colour too
const circle = (x: number, y: number): string => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0`;
const MARKS: readonly (typeof circle)[] = [
  circle,
  (x, y) => `M${x - 3.5} ${y - 3.5}h7v7h-7z`,
  (x, y) => `M${x} ${y - 5}l4.8 8.4h-9.6z`,
  (x, y) => `M${x} ${y - 5}l5 5l-5 5l-5-5z`,
];

/** Counts over time, a line each, with their names at the end of the lines; what is not told exactly is drawn as the range that it is. */
export function SeriesChart({ series, summary, valueText }: SeriesChartProps): ReactNode {
  const id = useId();
  const { ref, width } = useWidth(START);
  const days = series[0]?.points.map(({ datum }) => dayNumber(datum)) ?? [];
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 1];
  const longest = Math.max(
    0,
    ...series.map(({ naam, points }) => {
      const end = points.findLast(({ waarde }) => waarde !== null)?.waarde;
      return naam.length + (end ? valueText(end).length : 0) + 2;
    }),
  );
  const words = Math.min(Math.max(SHORTEST_WORDS, longest * CHARACTER), width * MOST_WORDS);
  const right = Math.max(LEFT + 40, width - words - 14);
  const ticks = niceTicks(
    Math.max(0, ...series.flatMap(({ points }) => points.map(({ waarde }) => waarde?.tot ?? 0))),
  );
  const most = ticks.at(-1) ?? 1;
  const x = (day: number): number =>
    LEFT + 8 + ((day - first) / Math.max(1, last - first)) * (right - LEFT - 8);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - TOP);
  const ends = series.map(({ points }) => points.findLast(({ waarde }) => waarde !== null) ?? null);
  const heights = spread(
    ends.map((end) => (end?.waarde ? y(middle(end.waarde)) : HEIGHT - BOTTOM)),
    LINE_HEIGHT,
    [TOP, HEIGHT - BOTTOM],
  );
  return (
    <div ref={ref} className="kt-series" role="img" aria-labelledby={`${id}-text`}>
      <span className="kt-sr-only" id={`${id}-text`}>
        {summary}
      </span>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width="100%" height={HEIGHT} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} className="kt-series__grid" />
            <text x={LEFT - 8} y={y(tick)} dy="0.32em" textAnchor="end" className="kt-series__tick">
              {NUMBER.format(tick)}
            </text>
          </g>
        ))}
        {monthTicks(first, last, Math.max(2, Math.floor((right - LEFT) / 64))).map((day) => (
          <text key={day} x={x(day)} y={HEIGHT - 10} textAnchor="middle" className="kt-series__tick">
            {tickText(day)}
          </text>
        ))}
        {series.map((one, index) => (
          <Line
            key={one.key}
            series={one}
            tone={index % 2 === 0 ? 'a' : 'b'}
            mark={MARKS[index % MARKS.length] ?? circle}
            x={x}
            y={y}
            valueText={valueText}
          />
        ))}
        {series.map((one, index) => {
          const end = ends[index];
          const at = heights[index] ?? 0;
          if (!end?.waarde) return null;
          const from = x(dayNumber(end.datum));
          return (
            <g key={one.key}>
              <path
                d={`M${from + 7} ${y(middle(end.waarde))}L${right + 8} ${at}`}
                className="kt-series__lead"
              />
              <text x={right + 12} y={at} dy="0.32em" className="kt-series__name">
                {shortened(one.naam, words, valueText(end.waarde).length)}{' '}
                <tspan className="kt-series__value">{valueText(end.waarde)}</tspan>
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function shortened(naam: string, room: number, taken: number): string {
  const most = Math.max(6, Math.floor(room / CHARACTER) - taken - 1);
  return naam.length <= most ? naam : `${naam.slice(0, most - 1).trimEnd()}…`;
}

interface LineProps {
  readonly series: Series;
  readonly tone: 'a' | 'b';
  readonly mark: (x: number, y: number) => string;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly valueText: SeriesChartProps['valueText'];
}

function Line({ series, tone, mark, x, y, valueText }: LineProps): ReactNode {
  const points = series.points.map(({ datum, waarde }) => ({ datum, waarde, day: dayNumber(datum) }));
  return (
    <g className={`kt-series__line kt-series__line--${tone}`}>
      {points.slice(1).map((point, index) => {
        const before = points[index];
        if (!before?.waarde || !point.waarde) return null;
        const isExact = before.waarde.van === before.waarde.tot && point.waarde.van === point.waarde.tot;
        return (
          <line
            key={point.datum}
            x1={x(before.day)}
            y1={y(middle(before.waarde))}
            x2={x(point.day)}
            y2={y(middle(point.waarde))}
            className={isExact ? 'kt-series__path' : 'kt-series__path kt-series__path--range'}
          />
        );
      })}
      {points.map(({ datum, day, waarde }) => {
        if (!waarde) return null;
        const isRange = waarde.van !== waarde.tot;
        return (
          <g key={datum}>
            <title>{`${series.naam}: ${valueText(waarde)}`}</title>
            {isRange && (
              <line
                x1={x(day)}
                x2={x(day)}
                y1={y(waarde.van)}
                y2={y(waarde.tot)}
                className="kt-series__range"
              />
            )}
            <path
              d={mark(x(day), y(middle(waarde)))}
              className={isRange ? 'kt-series__mark kt-series__mark--range' : 'kt-series__mark'}
            />
          </g>
        );
      })}
    </g>
  );
}
