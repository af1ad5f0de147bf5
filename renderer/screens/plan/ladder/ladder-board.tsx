import { BookOpen, Plus } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { hoogteTrede, naamTrede, TREDEN } from '#shared/domain/codes/trede.ts';
import type { Row } from '#shared/domain/entities.ts';
import { blokkades } from '#shared/domain/plan/blokkades.ts';
import { kostenPlan } from '#shared/domain/plan/kosten.ts';
import { isActueel } from '#shared/domain/plan/lopend.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { PictureWithTable } from '#renderer/components/picture-with-table.tsx';
import type { PlanNavigation } from '../place.ts';
import { cardWords, perMonth } from './card-words.ts';
import { softHyphens } from './soft-hyphens.ts';
import { GhostCard, LadderCard } from './ladder-card.tsx';
import type { Board } from './use-board.ts';

interface LadderBoardProps extends PlanNavigation {
  readonly board: Board;
  readonly isOpen: boolean;
  readonly hasCatalogue: boolean;
  readonly onCatalogue: () => void;
}

/** Six columns from light to heavy, cards that move, and the table behind it. */
export function LadderBoard(props: LadderBoardProps): ReactNode {
  const { place, go, board, isOpen, hasCatalogue, onCatalogue } = props;
  const dossier = useDossier();
  const open = useOpen();
  const { drag, inzet, dragged, laid } = board;
  const points = isOpen ? blokkades(dossier, open).filter(({ waar }) => waar.soort === 'inzet') : [];
  const heldRow = inzet.find((row) => row.id === drag.held?.item);
  return (
    <div className="kt-ladder">
      <PictureWithTable
        title="Wie doet wat"
        level={2}
        summary={summaryOf(inzet, kostenPlan(dossier, open).perMaandCenten)}
        actions={
          isOpen && (
            <>
              <Button
                icon={Plus}
                onPress={() => {
                  go({ deel: 'ladder', inzet: 'nieuw', trede: 'eigen-kracht' });
                }}
              >
                Eigen inzet
              </Button>
              {!hasCatalogue && (
                <Button icon={BookOpen} onPress={onCatalogue}>
                  Catalogus
                </Button>
              )}
            </>
          )
        }
        table={{
          caption: 'Alle inzet, van licht naar zwaar',
          rows: [...dossier.inzet].sort(
            (a, b) => hoogteTrede(a.trede) - hoogteTrede(b.trede) || a.volgorde - b.volgorde,
          ),
          rowKey: (row) => row.id,
          emptyText: 'Er ligt nog niets op het bord.',
          columns: [
            { key: 'titel', header: 'Inzet', cell: (row) => row.titel, sortValue: (row) => row.titel },
            {
              key: 'trede',
              header: 'Trede',
              cell: (row) => naamTrede(row.trede),
              sortValue: (row) => hoogteTrede(row.trede),
            },
            { key: 'wie', header: 'Wie', cell: (row) => cardWords(row, dossier, open).wie },
            { key: 'voor', header: 'Voor', cell: (row) => cardWords(row, dossier, open).voor },
            {
              key: 'doelen',
              header: 'Doelen',
              cell: (row) => cardWords(row, dossier, open).doelen.join('; '),
            },
            { key: 'wanneer', header: 'Wanneer', cell: (row) => cardWords(row, dossier, open).periode },
            { key: 'kosten', header: 'Kosten', cell: (row) => cardWords(row, dossier, open).kosten ?? '' },
            { key: 'stand', header: 'Stand', cell: (row) => standOf(row, open.vandaag) },
          ],
        }}
      >
        <div className="kt-ladder__columns">
          {drag.zones.map((zone, index) => {
            const trede = TREDEN[index];
            if (!trede) return null;
            const rows = zone.items.flatMap((id) => inzet.filter((row) => row.id === id));
            const dropAt =
              drag.held?.by === 'pointer' && drag.held.spot?.zone === zone.id ? drag.held.spot.index : null;
            const lying = rows.filter((row) => row.id !== drag.held?.item).map((row) => row.id);
            return (
              <section
                key={zone.id}
                className="kt-ladder-column"
                style={
                  {
                    '--kt-rung': `var(--kt-color-rung-${index + 1})`,
                    '--kt-on-rung': `var(--kt-color-on-rung-${index + 1})`,
                    '--kt-step': index + 1,
                  } as CSSProperties
                }
                data-zone={zone.id}
                data-over={drag.held?.spot?.zone === zone.id || undefined}
                data-wanted={dragged?.trede === zone.id || undefined}
                aria-label={trede.naam}
              >
                <header className="kt-ladder-column__head">
                  <h3 className="kt-ladder-column__name">
                    <span className="kt-ladder-column__step" aria-hidden="true">
                      {index + 1}
                    </span>
                    <span className="kt-ladder-column__words">{softHyphens(trede.naam)}</span>
                  </h3>
                  {isOpen && (
                    <IconButton
                      label={`Eigen inzet bij ${trede.naam.toLowerCase()}`}
                      icon={Plus}
                      onPress={() => {
                        go({ deel: 'ladder', inzet: 'nieuw', trede: trede.code });
                      }}
                    />
                  )}
                </header>
                <ol className="kt-ladder-column__cards" aria-label={`Inzet op ${trede.naam.toLowerCase()}`}>
                  {rows.map((row) => (
                    <LadderCardAt
                      key={row.id}
                      row={row}
                      isDropBefore={dropAt !== null && lying[dropAt] === row.id}
                    >
                      <LadderCard
                        inzet={row}
                        words={cardWords(row, dossier, open)}
                        openPoints={points.filter(({ waar }) => waar.id === row.id).length}
                        card={isOpen ? drag.cardProps(row.id) : null}
                        isSelected={place.inzet === row.id}
                        isHeld={drag.held?.item === row.id}
                        isNew={laid === row.id}
                        onOpen={() => {
                          go({ deel: 'ladder', inzet: row.id });
                        }}
                      />
                    </LadderCardAt>
                  ))}
                  {dropAt !== null && dropAt >= lying.length && (
                    <li className="kt-ladder-drop" aria-hidden="true" />
                  )}
                  {rows.length === 0 && dropAt === null && (
                    <li className="kt-ladder-column__empty">{trede.uitleg}</li>
                  )}
                </ol>
              </section>
            );
          })}
        </div>
      </PictureWithTable>
      {drag.ghost && <GhostCard titel={heldRow?.titel ?? dragged?.naam ?? ''} {...drag.ghost} />}
      <p className="kt-sr-only" role="status" aria-live="assertive">
        {drag.said}
      </p>
    </div>
  );
}

function LadderCardAt(props: {
  readonly row: Row<'inzet'>;
  readonly isDropBefore: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      {props.isDropBefore && <li className="kt-ladder-drop" aria-hidden="true" />}
      {props.children}
    </>
  );
}

function summaryOf(inzet: readonly Row<'inzet'>[], perMaandCenten: number): string {
  if (inzet.length === 0) return 'Er ligt nog niets op het bord. Begin links: wat kan iemand zelf?';
  const heavy = inzet.filter((row) => row.trede === 'maatwerk').length;
  const light = inzet.length - heavy;
  const cost = perMaandCenten > 0 ? ` Maatwerk kost ongeveer ${perMonth(perMaandCenten)} per maand.` : '';
  if (heavy === 0) return `${cards(light)}, zonder maatwerk.`;
  return `${cards(inzet.length)}: ${light === 0 ? 'alleen' : `${light} licht en ${heavy}`} maatwerk.${cost}`;
}

const cards = (count: number): string => (count === 1 ? '1 kaart' : `${count} kaarten`);

function standOf(row: Row<'inzet'>, vandaag: string): string {
  if (row.gestoptOp !== null && row.gestoptOp <= vandaag) return 'gestopt';
  if (!isActueel(row, vandaag)) return 'klaar';
  return row.vanaf !== null && row.vanaf > vandaag ? 'begint later' : 'loopt';
}
