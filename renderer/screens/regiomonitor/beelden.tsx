import type { ReactNode } from 'react';
import { hoogteTrede, type Trede } from '#shared/domain/codes/trede.ts';
import { LASTKLASSEN, NAMEN_LASTKLASSE } from '#shared/domain/mantelzorg/klasse.ts';
import { kwartaalNaam } from '#shared/domain/team/sturing.ts';
import type { Tabel } from '#shared/monitor/tabel.ts';
import { tekstVan } from '#shared/monitor/waarde.ts';
import { BarRow } from '#renderer/charts/bar-row.tsx';
import { TimeChart } from '#renderer/charts/time-chart.tsx';
import { PictureWithTable } from '#renderer/components/picture-with-table.tsx';
import type { RungNumber } from '#renderer/components/rungs.ts';
import { Stat, Stats } from '#renderer/components/stat.tsx';
import {
  aantalTekst,
  beginVan,
  deel,
  deelTekst,
  doelbereik,
  voorEnNa,
  type Kwartaal,
} from './uitkomst-cijfers.ts';
import { celTekst } from './woorden.ts';

interface BeeldProps {
  readonly kwartalen: readonly Kwartaal[];
}

const GETAL = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const cijferTekst = (value: number | null | undefined): string => (value == null ? '–' : GETAL.format(value));
const procentTekst = (value: number | null | undefined): string => (value == null ? '–' : `${value}%`);

const laatste = (kwartalen: readonly Kwartaal[]): Kwartaal | undefined =>
  kwartalen.findLast(({ cijfers }) => cijfers !== null);

const kwartaalKolom = {
  key: 'kwartaal',
  header: 'Kwartaal',
  cell: ({ kwartaal }: Kwartaal) => kwartaalNaam(kwartaal),
};

/** The four figures of the last quarter that one asks for first. */
export function Kerncijfers({ kwartalen }: BeeldProps): ReactNode {
  const last = laatste(kwartalen);
  if (!last?.cijfers) return null;
  const { aantallen, tevredenheid, alleenLichter } = last.cijfers;
  const zwaar = deel(aantallen.hoog, [aantallen.laag, aantallen.midden]);
  return (
    <Stats>
      <Stat
        label="Doelen behaald"
        value={deelTekst(doelbereik(last.cijfers))}
        detail={`${tekstVan(aantallen.behaald)} doelen in dit kwartaal`}
      />
      <Stat
        label="Tevredenheid"
        value={cijferTekst(tevredenheid)}
        detail={`${tekstVan(aantallen.gevraagd)} cijfers van inwoners`}
      />
      <Stat
        label="Plannen zonder maatwerk"
        value={procentTekst(alleenLichter)}
        detail="van de lopende plannen"
      />
      <Stat
        label="Mantelzorg is zwaar"
        value={deelTekst(zwaar)}
        detail={`${tekstVan(aantallen.hoog)} mantelzorgers`}
      />
    </Stats>
  );
}

/** The share of doelen that were reached, by quarter. */
export function Doelbereik({ kwartalen }: BeeldProps): ReactNode {
  const last = laatste(kwartalen);
  return (
    <PictureWithTable
      title="Doelbereik"
      level={2}
      summary={
        last?.cijfers
          ? `In het ${kwartaalNaam(last.kwartaal)} is ${deelTekst(doelbereik(last.cijfers))} van de doelen behaald.`
          : ''
      }
      table={{
        caption: 'Oordelen over doelen per kwartaal',
        rows: kwartalen,
        rowKey: ({ kwartaal }) => kwartaal,
        columns: [
          kwartaalKolom,
          { key: 'behaald', header: 'Behaald', isNumber: true, cell: (one) => aantalTekst(one, 'behaald') },
          { key: 'deels', header: 'Deels', isNumber: true, cell: (one) => aantalTekst(one, 'deels') },
          { key: 'niet', header: 'Niet', isNumber: true, cell: (one) => aantalTekst(one, 'niet') },
          {
            key: 'deel',
            header: 'Deel behaald',
            isNumber: true,
            cell: ({ cijfers }) => (cijfers ? deelTekst(doelbereik(cijfers)) : '–'),
          },
        ],
      }}
    >
      <div className="kt-monitor__balken">
        {kwartalen.map(({ kwartaal, cijfers }) => {
          const share = cijfers && doelbereik(cijfers);
          return (
            <BarRow
              key={kwartaal}
              label={kwartaalNaam(kwartaal)}
              value={share?.van ?? 0}
              upTo={share?.tot}
              max={100}
              valueText={deelTekst(share)}
            />
          );
        })}
      </div>
    </PictureWithTable>
  );
}

const STROMEN = [
  { key: 'instroom', naam: 'Instroom' },
  { key: 'opgeschaald', naam: 'Opgeschaald' },
  { key: 'afgeschaald', naam: 'Afgeschaald' },
  { key: 'uitstroom', naam: 'Uitstroom' },
] as const;

/** Who comes in, who goes up or down, who goes out. */
export function Stromen({ kwartalen }: BeeldProps): ReactNode {
  const last = laatste(kwartalen);
  const most = Math.max(
    1,
    ...kwartalen.flatMap(({ cijfers }) =>
      cijfers ? STROMEN.map(({ key }) => cijfers.aantallen[key].tot) : [],
    ),
  );
  return (
    <PictureWithTable
      title="Instroom, doorstroom en uitstroom"
      level={2}
      summary={
        last
          ? `In het ${kwartaalNaam(last.kwartaal)}: ${aantalTekst(last, 'afgeschaald')} keer afgeschaald, ${aantalTekst(last, 'opgeschaald')} keer opgeschaald.`
          : ''
      }
      table={{
        caption: 'Stromen per kwartaal',
        rows: kwartalen,
        rowKey: ({ kwartaal }) => kwartaal,
        columns: [
          kwartaalKolom,
          ...STROMEN.map(({ key, naam }) => ({
            key,
            header: naam,
            isNumber: true,
            cell: (one: Kwartaal) => aantalTekst(one, key),
          })),
        ],
      }}
    >
      <div className="kt-monitor__veel">
        {STROMEN.map(({ key, naam }) => (
          <section key={key} aria-label={naam}>
            <h3 className="kt-monitor__tussenkop">{naam}</h3>
            {kwartalen.map((one) => (
              <BarRow
                key={one.kwartaal}
                label={kwartaalNaam(one.kwartaal)}
                value={one.cijfers?.aantallen[key].van ?? 0}
                upTo={one.cijfers?.aantallen[key].tot}
                max={most}
                valueText={aantalTekst(one, key)}
              />
            ))}
          </section>
        ))}
      </div>
    </PictureWithTable>
  );
}

/** What the arrangements are made of, rung by rung, and how many plans need no maatwerk. */
export function Lichter({ kwartalen, mix }: BeeldProps & { readonly mix: Tabel | null }): ReactNode {
  const rijen = mix?.blokken[0]?.rijen ?? [];
  const last = laatste(kwartalen);
  const most = Math.max(1, ...rijen.map(({ waarden }) => waarden[0]?.tot ?? 0));
  return (
    <PictureWithTable
      title="Van licht naar zwaar"
      level={2}
      summary={
        last?.cijfers?.alleenLichter == null
          ? 'De inzet per trede op de laatste peildatum.'
          : `${last.cijfers.alleenLichter}% van de plannen heeft geen maatwerk nodig.`
      }
      table={{
        caption: 'Inzet per trede',
        rows: rijen,
        rowKey: ({ naam }) => naam,
        columns: [
          { key: 'trede', header: 'Trede', cell: ({ naam }) => naam },
          { key: 'aantal', header: 'Inzet', isNumber: true, cell: (rij) => celTekst(rij, 0) },
          { key: 'deel', header: 'Deel', isNumber: true, cell: ({ aandelen }) => procentTekst(aandelen[0]) },
        ],
      }}
    >
      <div className="kt-monitor__balken">
        {rijen.map((rij) => (
          <BarRow
            key={rij.naam}
            label={rij.naam}
            value={rij.waarden[0]?.van ?? 0}
            upTo={rij.waarden[0]?.tot}
            max={most}
            valueText={celTekst(rij, 0)}
            trede={hoogteTrede(rij.sleutel[0] as Trede) as RungNumber}
          />
        ))}
        {rijen.length === 0 && <p className="kt-soft">Op deze peildatum is er geen inzet geteld.</p>}
      </div>
    </PictureWithTable>
  );
}

/** The mean of what inwoners gave, as a line. */
export function Tevredenheid({ kwartalen }: BeeldProps): ReactNode {
  const points = kwartalen.flatMap(({ kwartaal, cijfers }) =>
    cijfers?.tevredenheid == null
      ? []
      : [{ datum: beginVan(kwartaal), waarde: cijfers.tevredenheid, toelichting: kwartaalNaam(kwartaal) }],
  );
  const last = laatste(kwartalen);
  const summary = last?.cijfers
    ? `Gemiddeld ${cijferTekst(last.cijfers.tevredenheid)} in het ${kwartaalNaam(last.kwartaal)}.`
    : '';
  return (
    <PictureWithTable
      title="Tevredenheid"
      level={2}
      summary={summary}
      table={{
        caption: 'Tevredenheid per kwartaal',
        rows: kwartalen,
        rowKey: ({ kwartaal }) => kwartaal,
        columns: [
          kwartaalKolom,
          {
            key: 'cijfer',
            header: 'Gemiddeld cijfer',
            isNumber: true,
            cell: ({ cijfers }) => cijferTekst(cijfers?.tevredenheid),
          },
          { key: 'gevraagd', header: 'Cijfers', isNumber: true, cell: (one) => aantalTekst(one, 'gevraagd') },
        ],
      }}
    >
      {points.length === 0 ? (
        <p className="kt-soft">Er zijn geen kwartalen met tien of meer cijfers.</p>
      ) : (
        <TimeChart points={points} min={1} max={10} summary={summary} />
      )}
    </PictureWithTable>
  );
}

/** How heavy caring is, and whether maatregelen make it lighter. */
export function Mantelzorg({ kwartalen }: BeeldProps): ReactNode {
  const last = laatste(kwartalen);
  const effect = voorEnNa(kwartalen);
  const zwaar = effect.find(({ klasse }) => klasse === 'hoog');
  const most = Math.max(1, ...effect.flatMap(({ voor, na }) => [voor.tot, na.tot]));
  const nu = last?.cijfers?.aantallen;
  const mostNow = Math.max(1, ...LASTKLASSEN.map((klasse) => nu?.[klasse].tot ?? 0));
  return (
    <PictureWithTable
      title="Mantelzorg"
      level={2}
      summary={
        zwaar
          ? `Voor een maatregel was het zorgen ${tekstVan(zwaar.voor)} keer zwaar, daarna ${tekstVan(zwaar.na)} keer, in deze kwartalen.`
          : ''
      }
      table={{
        caption: 'Last van mantelzorgers: nu, en voor en na een maatregel',
        rows: effect,
        rowKey: ({ klasse }) => klasse,
        columns: [
          { key: 'klasse', header: 'Last', cell: ({ naam }) => naam },
          {
            key: 'nu',
            header: 'Op de laatste peildatum',
            isNumber: true,
            cell: ({ klasse }) => (nu ? tekstVan(nu[klasse]) : '–'),
          },
          { key: 'voor', header: 'Voor een maatregel', isNumber: true, cell: ({ voor }) => tekstVan(voor) },
          { key: 'na', header: 'Na een maatregel', isNumber: true, cell: ({ na }) => tekstVan(na) },
        ],
      }}
    >
      <div className="kt-monitor__drie">
        {(
          [
            ['Op de laatste peildatum', (klasse) => nu?.[klasse] ?? null, mostNow],
            [
              'Voor een maatregel',
              (klasse) => effect.find((one) => one.klasse === klasse)?.voor ?? null,
              most,
            ],
            ['Na een maatregel', (klasse) => effect.find((one) => one.klasse === klasse)?.na ?? null, most],
          ] as const satisfies readonly Groep[]
        ).map(([titel, van, max]) => (
          <section key={titel} aria-label={titel}>
            <h3 className="kt-monitor__tussenkop">{titel}</h3>
            {LASTKLASSEN.map((klasse) => {
              const value = van(klasse);
              return (
                <BarRow
                  key={klasse}
                  label={NAMEN_LASTKLASSE[klasse]}
                  value={value?.van ?? 0}
                  upTo={value?.tot}
                  max={max}
                  valueText={value ? tekstVan(value) : '–'}
                />
              );
            })}
          </section>
        ))}
      </div>
    </PictureWithTable>
  );
}

type Groep = readonly [
  titel: string,
  van: (klasse: (typeof LASTKLASSEN)[number]) => { van: number; tot: number } | null,
  max: number,
];
