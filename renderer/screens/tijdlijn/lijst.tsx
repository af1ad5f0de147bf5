import { useId, type ReactNode } from 'react';
import { dagLang } from '#shared/domain/basis/datum.ts';
import { hoofdletter } from '#shared/domain/basis/woorden.ts';
import { monthAndYear } from '#renderer/components/date-text.ts';
import { LongList } from '#renderer/components/long-list.tsx';
import { ICONEN, type Moment } from './soorten.ts';

interface LijstProps {
  readonly title: string;
  /** in the order in which they are read */
  readonly momenten: readonly Moment[];
  readonly emptyText: string;
}

/** Most moments have one line of detail; with the gap, in CSS pixels. */
const MOMENT_HEIGHT = 62;

/** Moments by month, reading away from today. */
export function Lijst({ title, momenten, emptyText }: LijstProps): ReactNode {
  const id = useId();
  const months = Map.groupBy(momenten, (one) => one.datum.slice(0, 7));
  return (
    <section className="kt-tijdlijn-lijst" aria-label={title}>
      <h2>{title}</h2>
      {momenten.length === 0 && <p className="kt-soft">{emptyText}</p>}
      {[...months].map(([month, rows], among) => (
        <div key={month} className="kt-tijdlijn-maand">
          <h3 id={`${id}-${month}`}>
            {hoofdletter(monthAndYear(Number(month.slice(0, 4)), Number(month.slice(5))))}
          </h3>
          <LongList
            items={rows}
            among={among}
            className="kt-tijdlijn-momenten"
            rowHeight={MOMENT_HEIGHT}
            labelledBy={`${id}-${month}`}
          >
            {(row, place) => {
              const Icon = ICONEN[row.soort];
              return (
                <div {...place} key={place['aria-posinset']} className="kt-tijdlijn-moment">
                  <span className="kt-tijdlijn-dag">
                    {dagLang(row.datum).split(' ').slice(0, 2).join(' ')}
                  </span>
                  <Icon className="kt-tijdlijn-icoon" aria-hidden="true" />
                  <span>
                    <strong>{row.titel}</strong>
                    {row.detail && <span className="kt-soft kt-tijdlijn-detail">{row.detail}</span>}
                  </span>
                </div>
              );
            }}
          </LongList>
        </div>
      ))}
    </section>
  );
}
