import type { ReactNode } from 'react';
import { TimeChart, type TimePoint } from './time-chart.tsx';

/** Load from which a mantelzorger is overburdened, on a scale of 0 to 10. */
export const OVERLOAD_FROM = 7;

/** Props of {@link LoadLine}. */
export interface LoadLineProps {
  /** Name of the mantelzorger, for the sentence. */
  readonly naam: string;
  /** Load from 0 (light) to 10 (cannot go on). */
  readonly metingen: readonly TimePoint[];
  /** ISO day until which the axis runs on. */
  readonly until?: string | undefined;
}

/** The message of the chart in a sentence; also the summary for PictureWithTable. */
export function loadText(naam: string, metingen: readonly TimePoint[]): string {
  const ordered = [...metingen].sort((a, b) => a.datum.localeCompare(b.datum));
  const [before, now] = [ordered.at(-2), ordered.at(-1)];
  if (now === undefined) return `De belasting van ${naam} is nog niet gemeten.`;
  const state = now.waarde >= OVERLOAD_FROM ? `${naam} is overbelast` : `${naam} houdt het vol`;
  const change = before === undefined ? 0 : now.waarde - before.waarde;
  const trend = change > 0 ? ', en het wordt zwaarder' : change < 0 ? ', en het wordt lichter' : '';
  return `${state}: belasting ${now.waarde} van 10${trend}.`;
}

/** Load of a mantelzorger over time, with the zone of overload named in the picture. */
export function LoadLine({ naam, metingen, until }: LoadLineProps): ReactNode {
  return (
    <TimeChart
      points={metingen}
      min={0}
      max={10}
      summary={loadText(naam, metingen)}
      until={until}
      zone={{ from: OVERLOAD_FROM, to: 10, text: 'Overbelast', tone: 'attention' }}
    />
  );
}
