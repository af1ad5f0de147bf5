import type { CSSProperties, ReactNode } from 'react';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { bandInWoorden, naamVan } from '#renderer/screens/huishouden/woorden.ts';
import { GROEPEN, knopenVan, type Knoop } from './knopen.ts';
import { banenVan, woordVan, type Baan } from './banen.ts';
import { ASPECT, layoutVan, type Punt } from './layout.ts';
import { lijnenVan, STRAAL, type Lijn } from './lijnen.ts';
import { useSlepen } from './use-slepen.ts';

const ALL_WORDS = 14;

interface EcogramProps {
  readonly selectedId: string | null;
  /** the relation that is open beside the picture */
  readonly selectedLineId: string | null;
  readonly onChoose: (knoop: Knoop) => void;
  readonly onChooseLine: (relatieId: string) => void;
}

/** The household in the middle of the people around it. */
export function Ecogram({ selectedId, selectedLineId, onChoose, onChooseLine }: EcogramProps): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const knopen = knopenVan(dossier);
  const auto = layoutVan(dossier);
  const { moving, handlers } = useSlepen({
    layout: auto,
    onPlace: async (id, plek) => {
      const kind = dossier.persoon.some((row) => row.id === id) ? 'persoon' : 'betrokkene';
      await actions.update(kind, id, { plek }, { gesture: `plek-${id}` });
    },
    onChoose: (id) => {
      const knoop = knopen.find((entry) => entry.id === id);
      if (knoop) onChoose(knoop);
    },
  });
  const layout = moving
    ? { ...auto, plekken: new Map([...auto.plekken, [moving.id, moving.punt] as const]) }
    : auto;
  const lijnen = lijnenVan(dossier, layout);
  const hasWords = (lijn: Lijn): boolean =>
    lijn.woord !== '' &&
    (lijnen.length <= ALL_WORDS || lijn.vanId === selectedId || lijn.naarId === selectedId);
  const banen = banenVan(lijnen, knopen, layout, dossier.huishouden.naam, hasWords);
  return (
    <div className="kt-ecogram__vel" ref={keepInSight}>
      <svg
        className="kt-ecogram"
        style={
          {
            '--kt-ecogram-width': `${layout.width}px`,
            '--kt-ecogram-height': `${layout.height}px`,
          } as CSSProperties
        }
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        aria-label="Ecogram"
      >
        <ellipse
          className="kt-ecogram__kring"
          cx={layout.width / 2}
          cy={layout.height / 2}
          rx={layout.kring * ASPECT}
          ry={layout.kring}
        />
        {lijnen.map((lijn) => (
          <Band
            key={lijn.id}
            lijn={lijn}
            baan={banen.perLijn.get(lijn.id)}
            isSelected={lijn.relatieId !== null && lijn.relatieId === selectedLineId}
            onChoose={onChooseLine}
          />
        ))}
        <text
          className="kt-ecogram__kring-naam"
          x={banen.kringNaam.x}
          y={banen.kringNaam.y}
          textAnchor="middle"
        >
          {dossier.huishouden.naam}
        </text>
        {lijnen.filter(hasWords).map((lijn) => {
          const at = banen.perLijn.get(lijn.id)?.woordOp;
          return (
            at && (
              <text key={lijn.id} className="kt-ecogram__woord" x={at.x} y={at.y + 4} textAnchor="middle">
                {woordVan(lijn)}
              </text>
            )
          );
        })}
        {knopen.map((knoop) => {
          const at = layout.plekken.get(knoop.id);
          if (!at) return null;
          return (
            <KnoopTeken
              key={knoop.id}
              knoop={knoop}
              at={at}
              isSelected={knoop.id === selectedId}
              banden={lijnen
                .filter((lijn) => lijn.vanId === knoop.id)
                .map((lijn) =>
                  [lijn.woord, 'van', naamVan(dossier, lijn.naarId), bandInWoorden(lijn)]
                    .filter(Boolean)
                    .join(' '),
                )
                .join('; ')}
              handlers={handlers(knoop.id, at)}
            />
          );
        })}
      </svg>
    </div>
  );
}

/** A picture that is larger than its frame begins at the household; when a panel takes room, who is open in it stays. */
function keepInSight(frame: HTMLElement | null): (() => void) | undefined {
  if (!frame) return undefined;
  const watch = new ResizeObserver(() => {
    const chosen = frame.querySelector('[aria-pressed="true"]')?.getBoundingClientRect();
    const at = frame.getBoundingClientRect();
    const x = chosen ? chosen.x + chosen.width / 2 - at.x + frame.scrollLeft : frame.scrollWidth / 2;
    const y = chosen ? chosen.y + chosen.height / 2 - at.y + frame.scrollTop : frame.scrollHeight / 2;
    frame.scrollTo(x - frame.clientWidth / 2, y - frame.clientHeight / 2);
  });
  watch.observe(frame);
  return () => {
    watch.disconnect();
  };
}

const WIDTHS = ['thin', 'thin', 'normal', 'strong'] as const;

function Band({
  lijn,
  baan,
  isSelected,
  onChoose,
}: {
  readonly lijn: Lijn;
  readonly baan: Baan | undefined;
  readonly isSelected: boolean;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { relatieId } = lijn;
  if (!baan) return null;
  const { van, bocht, naar } = baan;
  const d = `M ${van.x} ${van.y} Q ${bocht.x} ${bocht.y} ${naar.x} ${naar.y}`;
  return (
    <g aria-hidden="true">
      {isSelected && <path d={d} className="kt-ecogram__gekozen" />}
      <path
        d={d}
        className={`kt-ecogram__lijn kt-ecogram__lijn--${lijn.soort} kt-ecogram__lijn--${WIDTHS[lijn.sterkte] ?? 'normal'}${lijn.spanning ? ' kt-ecogram__lijn--spanning' : ''}`}
      />
      {relatieId !== null && (
        <path
          d={d}
          className="kt-ecogram__raak"
          onClick={() => {
            onChoose(relatieId);
          }}
        />
      )}
    </g>
  );
}

interface KnoopTekenProps {
  readonly knoop: Knoop;
  readonly at: Punt;
  readonly isSelected: boolean;
  readonly banden: string;
  readonly handlers: ReturnType<ReturnType<typeof useSlepen>['handlers']>;
}

function KnoopTeken({ knoop, at, isSelected, banden, handlers }: KnoopTekenProps): ReactNode {
  const label = [knoop.naam, knoop.rol, GROEPEN[knoop.groep].toLowerCase(), banden]
    .filter(Boolean)
    .join(', ');
  return (
    <g className={`kt-ecogram__knoop--${knoop.groep}`} transform={`translate(${at.x} ${at.y})`}>
      <g
        className="kt-ecogram__knoop"
        role="button"
        tabIndex={0}
        aria-label={label}
        aria-pressed={isSelected}
        {...handlers}
      >
        {knoop.groep === 'professional' || knoop.groep === 'aanbieder' ? (
          <rect
            className="kt-ecogram__vorm"
            x={-STRAAL}
            y={-STRAAL}
            width={2 * STRAAL}
            height={2 * STRAAL}
            rx={knoop.groep === 'aanbieder' ? 2 : 9}
          />
        ) : (
          <circle className="kt-ecogram__vorm" r={STRAAL} />
        )}
      </g>
      <text className="kt-ecogram__letters" y={5} textAnchor="middle" aria-hidden="true">
        {knoop.letters}
      </text>
      <text className="kt-ecogram__naam" y={STRAAL + 14} textAnchor="middle" aria-hidden="true">
        {knoop.kort}
      </text>
      <text className="kt-ecogram__rol" y={STRAAL + 27} textAnchor="middle" aria-hidden="true">
        {knoop.rolKort}
      </text>
    </g>
  );
}
