import './chart.css';
import { type ReactNode, useId } from 'react';
import {
  CartesianGrid,
  LabelList,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { longDate } from '../components/date-text.ts';
import { dayNumber, isoDay, monthTicks, tickText } from './time-scale.ts';

/** A value on a day (ISO). */
export interface TimePoint {
  readonly datum: string;
  readonly waarde: number;
  readonly toelichting?: string | undefined;
}

/** Props of {@link TimeChart}, the ground of the charts over time. */
export interface TimeChartProps {
  /** In any order; drawn by day. */
  readonly points: readonly TimePoint[];
  readonly min: number;
  readonly max: number;
  /** The chart in one sentence, for those who do not see it. */
  readonly summary: string;
  /** Word before the first value: "Start". */
  readonly startText?: string | undefined;
  readonly unit?: string | undefined;
  /** Band with a meaning, named in the band. */
  readonly zone?:
    { readonly from: number; readonly to: number; readonly text: string; readonly tone: Tone } | undefined;
  /** Line with a meaning, named on the line. */
  readonly target?: { readonly value: number; readonly text: string } | undefined;
  /** Day until which the axis runs on, when later than the last value. */
  readonly until?: string | undefined;
}

type Tone = 'good' | 'attention';

interface Row {
  readonly day: number;
  readonly value: number;
  readonly note: string | undefined;
  /** Number at the dot; below it where the target line would run through it. */
  readonly above: string;
  readonly below: string;
}

const FORMAT = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const MARGIN = { top: 22, right: 20, bottom: 0, left: -24 };
const MOST_TICKS = 7;
/** A single value, or a few in one week, still get an axis of about two months. */
const SHORTEST = 56;

/** First and last value carry their number; all of them when there are only a few. */
const FEW = 6;

/** Share of the axis that a number above a dot takes. */
const LABEL_ROOM = 0.16;

function rowsOf({ points, startText, target, min, max }: TimeChartProps): Row[] {
  const ordered = [...points].sort((a, b) => a.datum.localeCompare(b.datum));
  return ordered.map(({ datum, waarde, toelichting }, index) => {
    const isEnd = index === 0 || index === ordered.length - 1;
    const number = isEnd || ordered.length <= FEW ? FORMAT.format(waarde) : '';
    const label = index === 0 && startText !== undefined ? `${startText} ${number}` : number;
    const distance = target === undefined ? -1 : target.value - waarde;
    const isCrossed = distance > 0 && distance < (max - min) * LABEL_ROOM;
    const [above, below] = isCrossed ? ['', label] : [label, ''];
    return { day: dayNumber(datum), value: waarde, note: toelichting, above, below };
  });
}

/** The word of a zone stands at the end where the line is further from it. */
function zoneTextSide(rows: readonly Row[], top: number): 'insideTopLeft' | 'insideTopRight' {
  const [first, last] = [rows[0]?.value ?? 0, rows.at(-1)?.value ?? 0];
  return Math.abs(top - last) >= Math.abs(top - first) ? 'insideTopRight' : 'insideTopLeft';
}

/** Part of the axis that the words of the target take, at either end. */
const TARGET_WORDS = 0.4;

/** The words of the target stand at the end where the line is further from it. */
function targetTextSide(
  rows: readonly Row[],
  target: number,
  [from, to]: readonly [number, number],
): 'insideBottomLeft' | 'insideBottomRight' {
  const room = (to - from) * TARGET_WORDS;
  const nearest = (part: readonly Row[]): number =>
    Math.min(...part.map(({ value }) => Math.abs(value - target)));
  const left = nearest(rows.filter(({ day }) => day < from + room));
  const right = nearest(rows.filter(({ day }) => day > to - room));
  return left > right ? 'insideBottomLeft' : 'insideBottomRight';
}

/** Values over time as one line, with at most one target and one zone, each named on the thing itself. */
export function TimeChart(props: TimeChartProps): ReactNode {
  const { min, max, summary, unit, zone, target, until } = props;
  const id = useId();
  const rows = rowsOf(props);
  const first = rows[0]?.day ?? 0;
  const last = Math.max(rows.at(-1)?.day ?? 0, until === undefined ? 0 : dayNumber(until));
  const room = Math.max(SHORTEST, last - first) * 0.04;
  const domain: [number, number] = [
    Math.floor(first - room),
    Math.ceil(Math.max(last, first + SHORTEST) + room),
  ];
  const spread = max - min;
  const step = spread <= 5 ? 1 : spread <= 10 ? 2 : Math.ceil(spread / 5);
  const yTicks = Array.from({ length: Math.floor(spread / step) + 1 }, (_, index) => min + index * step);
  return (
    <div className="kt-chart" role="img" aria-labelledby={`${id}-text`}>
      <span className="kt-sr-only" id={`${id}-text`}>
        {summary}
      </span>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={rows} margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--kt-color-line)" />
          {zone && (
            <ReferenceArea
              y1={zone.from}
              y2={zone.to}
              fill={`var(--kt-color-${zone.tone}-soft)`}
              fillOpacity={0.8}
              ifOverflow="hidden"
              label={{
                value: zone.text,
                position: zoneTextSide(rows, zone.to),
                className: `kt-chart__zone-text kt-chart__zone-text--${zone.tone}`,
              }}
            />
          )}
          <XAxis
            dataKey="day"
            type="number"
            domain={domain}
            ticks={monthTicks(domain[0], domain[1], MOST_TICKS)}
            tickFormatter={tickText}
            tickLine={false}
            tickMargin={6}
            stroke="var(--kt-color-line-strong)"
          />
          <YAxis domain={[min, max]} ticks={yTicks} tickLine={false} axisLine={false} />
          {target && (
            <ReferenceLine
              y={target.value}
              stroke="var(--kt-color-good)"
              strokeWidth={2}
              strokeDasharray="7 4"
              label={{
                value: target.text,
                position: targetTextSide(rows, target.value, domain),
                className: 'kt-chart__target-text',
              }}
            />
          )}
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--kt-color-line-strong)' }}
            content={({ active, payload }) => {
              const row = payload[0]?.payload as Row | undefined;
              if (!active || row === undefined) return null;
              return (
                <div className="kt-chart__tip">
                  <strong>
                    {FORMAT.format(row.value)} {unit}
                  </strong>
                  <span>{longDate(isoDay(row.day))}</span>
                  {row.note !== undefined && <span className="kt-soft">{row.note}</span>}
                </div>
              );
            }}
          />
          <Line
            dataKey="value"
            type="linear"
            className="kt-chart__series"
            stroke="var(--kt-color-accent)"
            strokeWidth={2.5}
            isAnimationActive={false}
            activeDot={false}
            dot={({ cx, cy, index }: { cx?: number; cy?: number; index?: number }) => (
              <circle
                key={index}
                cx={cx}
                cy={cy}
                r={index === rows.length - 1 ? 5 : 4.5}
                className={`kt-chart__dot${index === rows.length - 1 ? ' kt-chart__dot--last' : ''}`}
              />
            )}
          >
            <LabelList dataKey="above" position="top" offset={10} className="kt-chart__value" />
            <LabelList dataKey="below" position="bottom" offset={10} className="kt-chart__value" />
          </Line>
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
