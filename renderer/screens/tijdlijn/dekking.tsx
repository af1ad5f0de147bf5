import type { ReactNode } from 'react';
import { plusDagen } from '#shared/domain/basis/datum.ts';
import type { Balk } from '#shared/domain/tijdlijn.ts';
import { dekking, gaten, plaats, type Venster } from './venster.ts';

/** Height of the part that says how much runs at once, with room for "Vandaag" under it, in pixels. */
export const DEKKING_HOOGTE = 86;
const HOOG = 44;
const SMALST = 16;

interface DekkingProps {
  readonly balken: readonly Balk[];
  readonly venster: Venster;
  readonly width: number;
  readonly y: number;
}

/** How much runs at once: stapeling is high, a gap is named. */
export function Dekking({ balken, venster, width, y }: DekkingProps): ReactNode {
  const stroken = dekking(balken, venster);
  const holes = gaten(stroken);
  const most = Math.max(1, ...stroken.map((one) => one.aantal));
  const ground = y + 18 + HOOG;
  return (
    <g className="kt-tijdlijn-dekking">
      <text className="kt-tijdlijn-kop" x={0} y={y + 4}>
        Hoeveel er tegelijk loopt
      </text>
      {stroken.map((strook) => {
        const from = plaats(strook.van, venster, width);
        const to = plaats(plusDagen(strook.tot, 1), venster, width);
        const high = (strook.aantal / most) * HOOG;
        const isHole = holes.includes(strook);
        return (
          <g key={strook.van} data-gat={isHole || undefined}>
            <rect
              x={from}
              y={isHole ? ground - SMALST : ground - high}
              width={to - from}
              height={isHole ? SMALST : high}
            />
            {to - from > SMALST && (strook.aantal > 0 || isHole) && (
              <text x={(from + to) / 2} y={ground - 4} textAnchor="middle">
                {isHole ? (to - from > 3 * SMALST ? 'niets' : '0') : strook.aantal}
              </text>
            )}
          </g>
        );
      })}
      <line x1={0} x2={width} y1={ground} y2={ground} />
    </g>
  );
}
