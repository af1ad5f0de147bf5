import { GripVertical, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { dagKort } from '#shared/domain/basis/datum.ts';
import { naamLeefgebied } from '#shared/domain/codes/leefgebied.ts';
import type { Row } from '#shared/domain/entities.ts';
import { actueleInzet, isActiefDoel } from '#shared/domain/plan/lopend.ts';
import { RICHTINGEN } from '#shared/domain/plan/schema.ts';
import { smartLichten } from '#shared/domain/plan/smart.ts';
import { waardeInWoorden } from '#shared/domain/plan/waarde.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Chip, type ChipTone } from '#renderer/components/chip.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { SmartLights } from '#renderer/components/smart-lights.tsx';
import { byVolgorde, renumber } from '../drag/order.ts';
import { useCardDrag, type CardProps } from '../drag/use-card-drag.ts';
import { forWhom } from '../persons.ts';
import type { PlanNavigation } from '../place.ts';
import { Hoofddoel, HoofddoelRead } from './hoofddoel.tsx';
import { lightsOf } from './smart-section.tsx';

const STANDEN: Record<Row<'doel'>['status'], { tone: ChipTone; naam: string } | null> = {
  open: null,
  deels: { tone: 'attention', naam: 'Deels behaald' },
  behaald: { tone: 'good', naam: 'Behaald' },
  niet: { tone: 'neutral', naam: 'Niet behaald' },
  vervallen: { tone: 'neutral', naam: 'Vervallen' },
};

/** Hoofddoel and doelen of the plan. */
export function DoelenView({ place, go, isOpen }: PlanNavigation & { readonly isOpen: boolean }): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const active = byVolgorde(dossier.doel.filter(isActiefDoel));
  const closed = byVolgorde(dossier.doel.filter((doel) => !isActiefDoel(doel)));
  const drag = useCardDrag({
    zones: [{ id: 'doelen', items: active.map((doel) => doel.id) }],
    isDisabled: active.length < 2,
    nameOf: (id) => active.find((doel) => doel.id === id)?.titel ?? 'Doel',
    nameOfZone: () => 'de lijst',
    onDrop: (item, spot) => {
      const order = active.map((doel) => doel.id).filter((id) => id !== item);
      order.splice(spot.index, 0, item);
      const gesture = `volgorde@${crypto.randomUUID()}`;
      return renumber(active, order).reduce<Promise<unknown>>(
        (before, { id, volgorde }) =>
          before.then(() => actions.update('doel', id, { volgorde }, { gesture })),
        Promise.resolve(),
      );
    },
  });
  const shown = drag.zones[0]?.items.flatMap((id) => active.filter((doel) => doel.id === id)) ?? [];
  const openDoel = (id: string) => {
    go({ deel: 'doelen', doel: id });
  };
  const add = isOpen && (
    <Button icon={Plus} onPress={() => openDoel('nieuw')}>
      Doel toevoegen
    </Button>
  );
  const dropAt = drag.held?.by === 'pointer' ? drag.held.spot?.index : undefined;
  const others = shown.filter((doel) => doel.id !== drag.held?.item);
  return (
    <>
      {isOpen ? <Hoofddoel /> : <HoofddoelRead />}
      <section className="kt-stack" aria-labelledby="kt-doelen-kop">
        <div className="kt-plan-head">
          <h2 id="kt-doelen-kop">Doelen</h2>
          {add}
        </div>
        {active.length === 0 ? (
          <EmptyState title="Nog geen doelen" action={add}>
            Een doel zegt wat er straks anders of hetzelfde is. Begin met wat de inwoner het liefst wil.
          </EmptyState>
        ) : (
          <ol className="kt-plan-doelen" data-zone="doelen" aria-label="Doelen, de belangrijkste bovenaan">
            {shown.map((doel) => (
              <DoelRow
                key={doel.id}
                doel={doel}
                isSelected={place.doel === doel.id}
                isHeld={drag.held?.item === doel.id}
                isDropBefore={dropAt !== undefined && others[dropAt]?.id === doel.id}
                isDropAfter={dropAt === others.length && others.at(-1)?.id === doel.id}
                card={active.length > 1 ? drag.cardProps(doel.id) : null}
                onOpen={() => openDoel(doel.id)}
              />
            ))}
          </ol>
        )}
        <p className="kt-sr-only" role="status" aria-live="assertive">
          {drag.said}
        </p>
      </section>
      {closed.length > 0 && (
        <section className="kt-stack" aria-labelledby="kt-doelen-klaar">
          <h2 id="kt-doelen-klaar">Afgeronde doelen</h2>
          <ol className="kt-plan-doelen" aria-label="Afgeronde doelen">
            {closed.map((doel) => (
              <DoelRow
                key={doel.id}
                doel={doel}
                isSelected={place.doel === doel.id}
                card={null}
                onOpen={() => openDoel(doel.id)}
              />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

interface DoelRowProps {
  readonly doel: Row<'doel'>;
  readonly isSelected: boolean;
  readonly isHeld?: boolean;
  readonly isDropBefore?: boolean;
  readonly isDropAfter?: boolean;
  readonly card: CardProps | null;
  readonly onOpen: () => void;
}

function DoelRow({
  doel,
  isSelected,
  isHeld,
  isDropBefore,
  isDropAfter,
  card,
  onOpen,
}: DoelRowProps): ReactNode {
  const dossier = useDossier();
  const { vandaag } = useOpen();
  const stand = STANDEN[doel.status];
  const inzet = actueleInzet(dossier, vandaag).filter((row) => row.doelIds.includes(doel.id)).length;
  const facts = [
    forWhom(doel.persoonIds, dossier.persoon),
    naamLeefgebied(doel.leefgebied),
    RICHTINGEN[doel.richting].toLowerCase(),
    doel.nulmeting !== null && doel.streefwaarde !== null
      ? `van ${waardeInWoorden(doel, doel.nulmeting)} naar ${waardeInWoorden(doel, doel.streefwaarde)}`
      : '',
    doel.streefdatum ? `op ${dagKort(doel.streefdatum)}` : '',
    inzet === 0 ? 'nog geen inzet' : inzet === 1 ? '1 inzet' : `${inzet} keer inzet`,
  ].filter(Boolean);
  return (
    <li
      className="kt-plan-doel"
      data-selected={isSelected || undefined}
      data-held={isHeld || undefined}
      data-drop={isDropBefore ? 'before' : isDropAfter ? 'after' : undefined}
      {...card}
    >
      {card && <GripVertical className="kt-plan-grip" data-grip aria-hidden="true" />}
      <button type="button" className="kt-plan-doel__open" aria-pressed={isSelected} onClick={onOpen}>
        <span className="kt-plan-doel__title">{doel.titel}</span>
        <span className="kt-plan-doel__facts">{facts.join(' · ')}</span>
        {card && <span className="kt-sr-only">Spatie pakt op om te verplaatsen.</span>}
      </button>
      <div className="kt-plan-doel__marks">
        {doel.prioriteit === 1 && <Chip tone="accent">Hoog</Chip>}
        {stand && <Chip tone={stand.tone}>{stand.naam}</Chip>}
        {isActiefDoel(doel) && <SmartLights lights={lightsOf(smartLichten(doel, { vandaag }))} isCompact />}
      </div>
    </li>
  );
}
