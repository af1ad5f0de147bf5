import { useState } from 'react';
import type { Voorziening } from '#shared/domain/catalogus/schema.ts';
import { naamTrede, TREDEN, type Trede } from '#shared/domain/codes/trede.ts';
import type { Row } from '#shared/domain/entities.ts';
import { actueleInzet } from '#shared/domain/plan/lopend.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { toast } from '#renderer/components/toast.tsx';
import { byVolgorde, renumber, spotOf, type Spot, type Zone } from '../drag/order.ts';
import { useCardDrag, type CardDrag } from '../drag/use-card-drag.ts';
import { cardFrom } from './lay.ts';

const FROM_CATALOGUE = 'v:';

/** Name under which something of the catalogue is dragged. */
export const catalogueItem = (voorziening: Voorziening): string => `${FROM_CATALOGUE}${voorziening.id}`;

export interface Board {
  readonly drag: CardDrag;
  readonly inzet: readonly Row<'inzet'>[];
  /** the voorziening that is dragged from the catalogue */
  readonly dragged: Voorziening | null;
  /** lays something of the catalogue on its rung */
  readonly lay: (voorziening: Voorziening) => void;
  /** the card that was laid last, to point at */
  readonly laid: string | null;
}

/** The ladder board: which card lies where, and what happens when one is laid somewhere. */
export function useBoard(isOpen: boolean): Board {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { catalogus, vandaag } = useOpen();
  const [laid, setLaid] = useState<string | null>(null);
  const inzet = byVolgorde(actueleInzet(dossier, vandaag));
  const zones: Zone[] = TREDEN.map(({ code }) => ({
    id: code,
    items: inzet.filter((row) => row.trede === code).map((row) => row.id),
  }));
  const offered = (item: string): Voorziening | null =>
    item.startsWith(FROM_CATALOGUE)
      ? (catalogus.voorzieningen.find((entry) => catalogueItem(entry) === item) ?? null)
      : null;

  const lay = (voorziening: Voorziening): Promise<void> =>
    actions.create('inzet', cardFrom(voorziening, dossier, vandaag)).then((result) => {
      if (!result.ok) return;
      const { id } = result.value;
      setLaid(id);
      toast({
        text: `“${voorziening.naam}” ligt op het bord.`,
        undo: () => void actions.remove('inzet', id, 'De kaart is van het bord.'),
      });
    });

  const move = async (item: string, spot: Spot): Promise<void> => {
    const column = zones.find((zone) => zone.id === spot.zone);
    const trede = TREDEN.find(({ code }) => code === spot.zone)?.code;
    if (!column || !trede) return;
    const order = column.items.filter((id) => id !== item);
    order.splice(spot.index, 0, item);
    const numbers = new Map(
      renumber(
        inzet.filter((row) => order.includes(row.id)),
        order,
      ).map(({ id, volgorde }) => [id, volgorde]),
    );
    const gesture = `bord@${crypto.randomUUID()}`;
    const isNewRung = spotOf(zones, item)?.zone !== trede;
    const changes = order
      .map((id): { id: string; fields: { trede?: Trede; volgorde?: number } } => ({
        id,
        fields: {
          ...(id === item && isNewRung ? { trede } : {}),
          ...(numbers.has(id) ? { volgorde: numbers.get(id) ?? 0 } : {}),
        },
      }))
      .filter(({ fields }) => Object.keys(fields).length > 0)
      .sort((a, b) => Number(b.id === item) - Number(a.id === item));
    await changes.reduce<Promise<unknown>>(
      (before, { id, fields }) => before.then(() => actions.update('inzet', id, fields, { gesture })),
      Promise.resolve(),
    );
  };

  const drag = useCardDrag({
    zones,
    isDisabled: !isOpen,
    nameOf: (item) => inzet.find((row) => row.id === item)?.titel ?? offered(item)?.naam ?? 'De kaart',
    nameOfZone: (zone) => naamTrede(zone as Trede),
    // what the catalogue offers has a rung of its own
    zoneFor: (item) => offered(item)?.trede ?? null,
    onDrop: (item, spot) => {
      const voorziening = offered(item);
      return voorziening ? lay(voorziening) : move(item, spot);
    },
  });
  return {
    drag,
    inzet,
    dragged: drag.held ? offered(drag.held.item) : null,
    lay: (voorziening) => void lay(voorziening),
    laid,
  };
}
