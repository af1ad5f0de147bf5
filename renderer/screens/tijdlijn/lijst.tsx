import type { ReactNode } from 'react';
import { dagLang } from '#shared/domain/basis/datum.ts';
import { hoofdletter } from '#shared/domain/basis/woorden.ts';
import { monthAndYear } from '#renderer/components/date-text.ts';
import { useMoreRows } from '#renderer/components/more-rows.tsx';
import { ICONEN, type Moment } from './soorten.ts';

interface LijstProps {
  readonly title: string;
  /** in the order in which they are read */
  readonly momenten: readonly Moment[];
  readonly emptyText: string;
}

const PART = 60;

/** Moments by month, reading away from today; as many as one reads, and more when asked. */
export function Lijst({ title, momenten, emptyText }: LijstProps): ReactNode {
  const { shown, more } = useMoreRows(momenten, PART);
  const months = Map.groupBy(shown, (one) => one.datum.slice(0, 7));
  return (
    <section className="kt-tijdlijn-lijst" aria-label={title}>
      <h2>{title}</h2>
      {momenten.length === 0 && <p className="kt-soft">{emptyText}</p>}
      {[...months].map(([month, rows]) => (
        <div key={month} className="kt-tijdlijn-maand">
          <h3>{hoofdletter(monthAndYear(Number(month.slice(0, 4)), Number(month.slice(5))))}</h3>
          <ul>
            {rows.map((row, index) => {
              const Icon = ICONEN[row.soort];
              return (
                <li key={`${row.datum}${row.soort}${row.titel}${index}`} className="kt-tijdlijn-moment">
                  <span className="kt-tijdlijn-dag">
                    {dagLang(row.datum).split(' ').slice(0, 2).join(' ')}
                  </span>
                  <Icon className="kt-tijdlijn-icoon" aria-hidden="true" />
                  <span>
                    <strong>{row.titel}</strong>
                    {row.detail && <span className="kt-soft kt-tijdlijn-detail">{row.detail}</span>}
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      {more}
    </section>
  );
}
