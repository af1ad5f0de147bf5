import type { ReactNode } from 'react';
import type { Dag } from '#shared/domain/basis/datum.ts';
import type { Balk } from '#shared/domain/tijdlijn.ts';
import { dayNumber, isoDay, monthTicks, tickText } from '#renderer/charts/time-scale.ts';
import { Balken, BALK_HOOGTE } from './balken.tsx';
import { Dekking, DEKKING_HOOGTE } from './dekking.tsx';
import { legMerken } from './merken.ts';
import { isGenoemd, type Moment } from './soorten.ts';
import { useWidth } from '#renderer/charts/use-width.ts';
import { plaats, type Venster } from './venster.ts';

interface BeeldProps {
  readonly venster: Venster;
  readonly vandaag: Dag;
  readonly momenten: readonly Moment[];
  readonly balken: readonly Balk[];
  readonly summary: string;
}

const AS = 26;
const RIJ = 22;
const MEESTE_RIJEN = 4;
const KOP = 24;
const PER_STREEP = 70;

/** Time from left to right: the moments that matter on top, the inzet as bars, how much runs at once at the bottom. */
export function Beeld({ venster, vandaag, momenten, balken, summary }: BeeldProps): ReactNode {
  const { ref, width } = useWidth(960);
  const x = (dag: Dag) => plaats(dag, venster, width);
  const merken = legMerken(
    momenten.filter(isGenoemd).map((one, index) => ({
      key: `${one.datum}-${one.titel}-${index}`,
      x: x(one.datum),
      tekst: one.titel,
    })),
    width,
    MEESTE_RIJEN,
  );
  const gesprekken = momenten.filter((one) => one.soort === 'gesprek');
  const rijen = merken.length === 0 ? 0 : Math.max(...merken.map((one) => one.rij)) + 1;
  const yMerken = AS + 6;
  const yGesprek = yMerken + rijen * RIJ;
  const yBalken = yGesprek + (gesprekken.length > 0 ? RIJ : 0) + KOP;
  const yDekking = yBalken + balken.length * BALK_HOOGTE + KOP;
  const height = balken.length === 0 ? yBalken : yDekking + DEKKING_HOOGTE;
  const ticks = monthTicks(
    dayNumber(venster.van),
    dayNumber(venster.tot),
    Math.max(3, Math.floor(width / PER_STREEP)),
  );
  const isNu = vandaag >= venster.van && vandaag <= venster.tot;
  return (
    <div ref={ref} className="kt-tijdlijn-beeld">
      <svg
        viewBox={`0 0 ${Math.max(1, width)} ${height}`}
        className="kt-tijdlijn-svg"
        role="img"
        aria-label={summary}
      >
        {ticks.map((day) => (
          <g key={day} className="kt-tijdlijn-streep">
            <line x1={x(isoDay(day))} x2={x(isoDay(day))} y1={AS} y2={height} />
            <text x={x(isoDay(day))} y={AS - 10} textAnchor={x(isoDay(day)) < 20 ? 'start' : 'middle'}>
              {tickText(day)}
            </text>
          </g>
        ))}
        {isNu && (
          <g className="kt-tijdlijn-nu">
            <line x1={x(vandaag)} x2={x(vandaag)} y1={AS} y2={height} />
          </g>
        )}
        {merken.map((merk) => (
          <g key={merk.key} className="kt-tijdlijn-merk">
            <title>{merk.tekst}</title>
            <path d={ruit(merk.x, yMerken + merk.rij * RIJ + 10)} />
            {merk.heeftTekst && (
              <text
                x={merk.isLinks ? merk.x - 9 : merk.x + 9}
                y={yMerken + merk.rij * RIJ + 14}
                textAnchor={merk.isLinks ? 'end' : 'start'}
              >
                {merk.tekst}
              </text>
            )}
          </g>
        ))}
        {gesprekken.map((one, index) => (
          <g
            key={`${one.datum}-${index}`}
            className="kt-tijdlijn-gesprek"
            data-later={one.toekomst || undefined}
          >
            <title>{one.titel}</title>
            <circle cx={x(one.datum)} cy={yGesprek + 10} r={5} />
          </g>
        ))}
        {gesprekken.length > 0 && (
          <text
            className="kt-tijdlijn-kop"
            {...naast(
              gesprekken.map((one) => x(one.datum)),
              width,
            )}
            y={yGesprek + 14}
          >
            Gesprekken
          </text>
        )}
        <Balken balken={balken} venster={venster} width={width} y={yBalken} />
        {balken.length > 0 && <Dekking balken={balken} venster={venster} width={width} y={yDekking} />}
        {isNu && (
          <g className="kt-tijdlijn-nu">
            <text
              x={x(vandaag)}
              y={height - 2}
              dx={x(vandaag) > width - 70 ? -6 : 6}
              textAnchor={x(vandaag) > width - 70 ? 'end' : 'start'}
            >
              Vandaag
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}

const ruit = (x: number, y: number): string => `M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`;

/** Room of the word "Gesprekken" beside its dots. */
const WOORD = 90;

/** Where a word stands beside dots: after the last, or before the first when there is no room. */
function naast(xs: readonly number[], width: number): { x: number; textAnchor: 'start' | 'end' } {
  const last = Math.max(...xs);
  return last + WOORD < width
    ? { x: last + 12, textAnchor: 'start' }
    : { x: Math.min(...xs) - 12, textAnchor: 'end' };
}
