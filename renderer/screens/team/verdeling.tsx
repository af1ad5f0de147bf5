import type { ReactNode } from 'react';
import type { ConsulentLast, Werklast } from '#shared/contract/team.ts';
import { Sparkline } from '#renderer/charts/sparkline.tsx';
import { cx } from '#renderer/components/cx.ts';
import { PictureWithTable } from '#renderer/components/picture-with-table.tsx';
import { naamConsulent, ruimte, verloopInWoorden } from './woorden.ts';

interface VerdelingProps {
  readonly data: Werklast;
  readonly ordered: readonly ConsulentLast[];
  readonly chosen: string | null;
  readonly onChoose: (consulent: string | null) => void;
}

/** The caseloads beside each other against the norm; one of them can be opened. */
export function Verdeling({ data, ordered, chosen, onChoose }: VerdelingProps): ReactNode {
  const { norm } = data.gewichten;
  const most = Math.max(norm * 1.1, ...ordered.map(({ gewicht }) => gewicht));
  const highest = Math.max(1, ...ordered.flatMap(({ weken }) => weken.map(({ gewicht }) => gewicht)));
  const [zwaarst] = ordered;
  return (
    <PictureWithTable
      title="Wie draagt wat"
      level={2}
      summary={
        zwaarst
          ? `${naamConsulent(zwaarst.consulent)} draagt het meest: ${zwaarst.gewicht} punten in ${zwaarst.dossiers.length} dossiers. De norm is ${norm}.`
          : ''
      }
      table={{
        caption: 'Werklast per consulent',
        rows: ordered,
        rowKey: ({ consulent }) => consulent,
        columns: [
          { key: 'naam', header: 'Consulent', cell: ({ consulent }) => naamConsulent(consulent) },
          { key: 'dossiers', header: 'Dossiers', isNumber: true, cell: (one) => one.dossiers.length },
          {
            key: 'punten',
            header: 'Punten',
            isNumber: true,
            cell: (one) => one.gewicht,
            sortValue: (one) => one.gewicht,
          },
          {
            key: 'ruimte',
            header: 'Ruimte',
            isNumber: true,
            cell: (one) => (one.consulent === '' ? '' : ruimte(one, data.gewichten)),
          },
          { key: 'crisis', header: 'Crisis', isNumber: true, cell: (one) => one.crisis },
          { key: 'verloop', header: 'Twaalf weken', cell: verloopInWoorden },
        ],
      }}
    >
      <ul className="kt-team__lasten" style={{ '--kt-team-norm': norm / most } as React.CSSProperties}>
        {ordered.map((one) => (
          <li key={one.consulent}>
            <button
              type="button"
              className="kt-team__last"
              aria-pressed={one.consulent === chosen}
              onClick={() => {
                onChoose(one.consulent === chosen ? null : one.consulent);
              }}
            >
              <span className="kt-team__naam">
                {naamConsulent(one.consulent)}
                <span className="kt-soft kt-small">
                  {one.dossiers.length === 1 ? '1 dossier' : `${one.dossiers.length} dossiers`}
                </span>
              </span>
              <span className="kt-team__baan" aria-hidden="true">
                <span
                  className={cx(
                    'kt-team__balk',
                    one.consulent !== '' && ruimte(one, data.gewichten) < 0 && 'kt-team__balk--over',
                  )}
                  style={{ width: `${(one.gewicht / most) * 100}%` }}
                />
              </span>
              <span className="kt-team__punten">
                <strong>{one.gewicht}</strong>
                <span className="kt-soft kt-small">{ruimteTekst(one, data)}</span>
              </span>
              <Sparkline
                label={`Twaalf weken: ${verloopInWoorden(one)}`}
                min={0}
                max={highest}
                points={one.weken.map(({ datum, gewicht }) => ({ datum, waarde: gewicht }))}
              />
            </button>
          </li>
        ))}
      </ul>
    </PictureWithTable>
  );
}

function ruimteTekst(one: ConsulentLast, { gewichten }: Werklast): string {
  if (one.consulent === '') return 'te verdelen';
  const over = ruimte(one, gewichten);
  return over >= 0 ? `${over} over` : `${-over} te veel`;
}
