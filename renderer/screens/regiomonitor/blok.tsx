import { type ReactNode, useId } from 'react';
import { dagKort } from '#shared/domain/basis/datum.ts';
import { hoogteTrede, type Trede } from '#shared/domain/codes/trede.ts';
import type { Rij, Tabel, Vraag } from '#shared/monitor/tabel.ts';
import { aandeelTekst, tekstVan } from '#shared/monitor/waarde.ts';
import { BarRow } from '#renderer/charts/bar-row.tsx';
import { SeriesChart } from '#renderer/charts/series-chart.tsx';
import { largest, type Series } from '#renderer/charts/series-layout.ts';
import { DataTable, type Column } from '#renderer/components/data-table.tsx';
import type { RungNumber } from '#renderer/components/rungs.ts';
import {
  celTekst,
  isVergelijkbaar,
  ontbreekt,
  procentTekst,
  samenvatting,
  verschilTekst,
} from './woorden.ts';

type BlokVanTabel = Tabel['blokken'][number];

/** A picture of more lines can no longer be read; the table has them all. */
const MEESTE_LIJNEN = 7;
const MEESTE_BALKEN = 20;

interface BlokProps {
  readonly vraag: Vraag;
  readonly blok: BlokVanTabel;
  readonly peildata: readonly string[];
}

/** The figures of one gebied: a picture, and the table behind it under it. */
export function Blok({ vraag, blok, peildata }: BlokProps): ReactNode {
  const id = useId();
  const rijen = blok.rijen.length > 0 ? blok.rijen : blok.totaal ? [blok.totaal] : [];
  const isEmpty = rijen.every(({ waarden }) => waarden.every((one) => one === null));
  return (
    <section className="kt-card kt-monitor__blok" aria-labelledby={id}>
      <div>
        <h2 className="kt-monitor__kop" id={id}>
          {blok.naam}
        </h2>
        {!isEmpty && <p className="kt-soft">{samenvatting(blok, peildata)}</p>}
        {ontbreekt(blok, peildata).map((regel) => (
          <p key={regel} className="kt-monitor__let-op">
            {regel}
          </p>
        ))}
      </div>
      {!isEmpty && (
        <>
          <Beeld
            naam={blok.naam}
            rijen={rijen}
            peildata={peildata}
            tredeAt={vraag.rijen.indexOf('trede')}
            summary={samenvatting(blok, peildata)}
          />
          <CijferTabel vraag={vraag} blok={blok} peildata={peildata} />
        </>
      )}
    </section>
  );
}

/** Several gebieden without rows beside each other: one picture of their totals, each a line. */
export function Totalen({ tabel, summary }: { readonly tabel: Tabel; readonly summary: string }): ReactNode {
  const rijen = tabel.blokken.flatMap(({ totaal, naam }) =>
    totaal ? [{ ...totaal, naam: naam.split(' (')[0] ?? naam, sleutel: [naam] }] : [],
  );
  const missing = tabel.blokken.flatMap((blok) =>
    ontbreekt(blok, tabel.peildata).map((regel) => `${blok.naam.split(' (')[0]}: ${regel}`),
  );
  return (
    <section className="kt-card kt-monitor__blok" aria-label="Gebieden naast elkaar">
      {missing.map((regel) => (
        <p key={regel} className="kt-monitor__let-op">
          {regel}
        </p>
      ))}
      <Beeld naam="Gebieden" rijen={rijen} peildata={tabel.peildata} tredeAt={-1} summary={summary} />
      <DataTable
        caption="Gebieden naast elkaar"
        isCaptionHidden
        rows={rijen}
        rowKey={({ sleutel }) => sleutel.join('|')}
        columns={kolommen({
          eerste: 'Gebied',
          peildata: tabel.peildata,
          totaal: null,
          isSame: ({ sleutel }) =>
            tabel.blokken.some((blok) => blok.naam === sleutel[0] && isVergelijkbaar(blok)),
        })}
      />
    </section>
  );
}

interface BeeldProps {
  readonly naam: string;
  readonly rijen: readonly Rij[];
  readonly peildata: readonly string[];
  /** which part of a key is the rung; -1: none */
  readonly tredeAt: number;
  readonly summary: string;
}

function Beeld({ naam, rijen, peildata, tredeAt, summary }: BeeldProps): ReactNode {
  if (peildata.length === 1) return <Balken rijen={rijen} tredeAt={tredeAt} />;
  const series: readonly Series[] = rijen.map((rij) => ({
    key: rij.sleutel.join('|'),
    naam: rij.naam,
    points: peildata.map((datum, index) => ({ datum, waarde: rij.waarden[index] ?? null })),
  }));
  const shown = largest(series, MEESTE_LIJNEN);
  return (
    <figure className="kt-monitor__beeld" aria-label={`${naam}, verloop`}>
      <SeriesChart series={shown} summary={summary} valueText={tekstVan} />
      {shown.length < series.length && (
        <figcaption className="kt-soft kt-small">
          De {shown.length} grootste van {series.length} regels. In de tabel staan ze allemaal.
        </figcaption>
      )}
    </figure>
  );
}

function Balken({ rijen, tredeAt }: Pick<BeeldProps, 'rijen' | 'tredeAt'>): ReactNode {
  const shown = rijen.slice(0, MEESTE_BALKEN);
  const most = Math.max(1, ...rijen.map(({ waarden }) => waarden[0]?.tot ?? 0));
  return (
    <div className="kt-monitor__balken">
      {shown.map((rij) => {
        const value = rij.waarden[0];
        const trede = rij.sleutel[tredeAt];
        return (
          <BarRow
            key={rij.sleutel.join('|')}
            label={rij.naam}
            value={value?.van ?? 0}
            upTo={value?.tot}
            max={most}
            valueText={celTekst(rij, 0)}
            {...(trede === undefined ? {} : { trede: hoogteTrede(trede as Trede) as RungNumber })}
          />
        );
      })}
      {shown.length < rijen.length && (
        <p className="kt-soft kt-small">
          De eerste {shown.length} van {rijen.length} regels. In de tabel staan ze allemaal.
        </p>
      )}
    </div>
  );
}

/** With more columns of shares the figures themselves are no longer found. */
const MEESTE_MET_AANDEEL = 3;

interface KolommenVan {
  readonly eerste: string;
  readonly peildata: readonly string[];
  /** of which the shares are; null: shows none */
  readonly totaal: Rij | null;
  readonly isSame: (rij: Rij) => boolean;
}

function kolommen({ eerste, peildata, totaal, isSame }: KolommenVan): Column<Rij>[] {
  const isTotal = ({ sleutel }: Rij): boolean => sleutel.length === 0;
  const strong = (rij: Rij, text: string): ReactNode => (isTotal(rij) ? <strong>{text}</strong> : text);
  return [
    { key: 'naam', header: eerste, width: '18rem', cell: (rij) => strong(rij, rij.naam) },
    ...peildata.flatMap((op, index): Column<Rij>[] => [
      { key: op, header: dagKort(op), isNumber: true, cell: (rij) => strong(rij, celTekst(rij, index)) },
      ...(totaal
        ? [
            {
              key: `${op}-aandeel`,
              header: 'Aandeel',
              isNumber: true,
              cell: (rij: Rij) =>
                isTotal(rij) ? '100%' : aandeelTekst(rij.waarden[index], totaal.waarden[index]) || '–',
            },
          ]
        : []),
    ]),
    ...(peildata.length > 1
      ? [
          {
            key: 'verschil',
            header: 'Verschil',
            isNumber: true,
            cell: (rij: Rij) => strong(rij, verschilTekst(rij)),
          },
          {
            key: 'procent',
            header: 'Ontwikkeling',
            isNumber: true,
            cell: (rij: Rij) => strong(rij, procentTekst(rij, isSame(rij))),
          },
        ]
      : []),
  ];
}

function CijferTabel({ vraag, blok, peildata }: BlokProps): ReactNode {
  const rows = [...blok.rijen, ...(blok.totaal ? [blok.totaal] : [])];
  const metAandeel =
    vraag.maat === 'indicaties' && blok.rijen.length > 0 && peildata.length <= MEESTE_MET_AANDEEL;
  return (
    <div className="kt-monitor__tabel">
      <DataTable
        caption={`Cijfers van ${blok.naam}`}
        isCaptionHidden
        rows={rows}
        rowKey={({ sleutel }) => sleutel.join('|') || 'totaal'}
        columns={kolommen({
          eerste: 'Regel',
          peildata,
          totaal: metAandeel ? blok.totaal : null,
          isSame: () => isVergelijkbaar(blok),
        })}
      />
    </div>
  );
}
