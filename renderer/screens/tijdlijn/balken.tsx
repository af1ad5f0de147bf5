import type { ReactNode } from 'react';
import { hoogteTrede, naamTrede } from '#shared/domain/codes/trede.ts';
import { dagKort } from '#shared/domain/basis/datum.ts';
import type { Balk } from '#shared/domain/tijdlijn.ts';
import { plaats, type Venster } from './venster.ts';

/** Height of one inzet: its words, its bar, and some air, in pixels. */
export const BALK_HOOGTE = 40;
const DIK = 12;
const KORTST = 5;
/** room that the arrow of an inzet that goes on takes */
const PIJL = 16;
const LETTER = 6.8;

interface BalkenProps {
  readonly balken: readonly Balk[];
  readonly venster: Venster;
  readonly width: number;
  readonly y: number;
}

/** The inzet as bars in the colour of their rung, light rungs first; the name stands above its bar. */
export function Balken({ balken, venster, width, y }: BalkenProps): ReactNode {
  return balken.map((balk, index) => {
    const top = y + index * BALK_HOOGTE;
    const from = Math.min(plaats(balk.vanaf, venster, width), width - KORTST);
    const to = Math.max(from + KORTST, plaats(balk.tot ?? venster.tot, venster, width));
    const goesOn = balk.tot === null || balk.tot > venster.tot;
    const words = `${balk.titel} · ${naamTrede(balk.trede)}`;
    const isLinks = from + words.length * LETTER > width;
    return (
      <g key={balk.id} className="kt-tijdlijn-balk">
        <title>
          {`${words}, vanaf ${dagKort(balk.vanaf)}${balk.tot === null ? '' : ` tot ${dagKort(balk.tot)}`}`}
        </title>
        <text
          x={isLinks ? Math.min(width, Math.max(to, words.length * LETTER)) : from}
          y={top + 13}
          textAnchor={isLinks ? 'end' : 'start'}
        >
          {words}
        </text>
        <rect
          x={from}
          y={top + 18}
          width={to - from}
          height={DIK}
          rx={4}
          style={{ fill: `var(--kt-color-rung-${hoogteTrede(balk.trede)})` }}
        />
        {goesOn && to - from >= PIJL && (
          <path
            className="kt-tijdlijn-door"
            d={`M${width - 9} ${top + 20}l4 4l-4 4`}
            style={{ stroke: `var(--kt-color-on-rung-${hoogteTrede(balk.trede)})` }}
          />
        )}
      </g>
    );
  });
}
