import type { ReactNode } from 'react';
import { TimeChart, type TimePoint } from './time-chart.tsx';

/** Props of {@link LineToTarget}. */
export interface LineToTargetProps {
  /** Start value of the doel; drawn first, labelled "Start". Null when there is none. */
  readonly nulmeting: TimePoint | null;
  readonly metingen: readonly TimePoint[];
  readonly streefwaarde: number;
  /** ISO day on which the target should be reached; the axis runs until there. */
  readonly streefdatum?: string | undefined;
  /** `hoger`: the target is reached at or above it; `lager`: at or below. */
  readonly richting: 'hoger' | 'lager';
  readonly min: number;
  readonly max: number;
  /** "punten", "uur per week". */
  readonly eenheid?: string | undefined;
}

const FORMAT = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** The message of the chart in a sentence; also the summary for PictureWithTable. */
export function progressText(props: LineToTargetProps): string {
  const { nulmeting, metingen, streefwaarde, richting } = props;
  const ordered = [...(nulmeting ? [nulmeting] : []), ...metingen].sort((a, b) =>
    a.datum.localeCompare(b.datum),
  );
  const [start, now] = [ordered[0], ordered.at(-1)];
  const aim = FORMAT.format(streefwaarde);
  if (start === undefined || now === undefined) return `Nog niet gemeten. Het doel is ${aim}.`;
  const value = FORMAT.format(now.waarde);
  const reached = richting === 'hoger' ? now.waarde >= streefwaarde : now.waarde <= streefwaarde;
  if (reached) return `Gehaald: nu ${value}, het doel was ${aim}.`;
  if (start === now) return `Begonnen op ${value}. Het doel is ${aim}.`;
  const moved = (now.waarde - start.waarde) * (richting === 'hoger' ? 1 : -1);
  const way = moved > 0 ? 'Dichterbij' : moved < 0 ? 'Verder weg' : 'Gelijk gebleven';
  return `${way}: van ${FORMAT.format(start.waarde)} naar ${value}. Het doel is ${aim}.`;
}

/** Metingen of a doel on their way to the target. The side where the doel is reached is tinted. */
export function LineToTarget(props: LineToTargetProps): ReactNode {
  const { nulmeting, metingen, streefwaarde, streefdatum, richting, min, max, eenheid } = props;
  const zone = richting === 'hoger' ? { from: streefwaarde, to: max } : { from: min, to: streefwaarde };
  return (
    <TimeChart
      points={[...(nulmeting ? [nulmeting] : []), ...metingen]}
      min={min}
      max={max}
      summary={progressText(props)}
      startText={nulmeting ? 'Start' : undefined}
      unit={eenheid}
      until={streefdatum}
      zone={{ ...zone, text: '', tone: 'good' }}
      target={{
        value: streefwaarde,
        text: `Doel: ${FORMAT.format(streefwaarde)}${eenheid ? ` ${eenheid}` : ''}`,
      }}
    />
  );
}
