import { ArrowDownToLine, GripVertical, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Voorziening } from '#shared/domain/catalogus/schema.ts';
import { naamGemeente } from '#shared/domain/codes/gemeente.ts';
import { hoogteTrede, naamTrede, TREDEN, type Trede } from '#shared/domain/codes/trede.ts';
import { isActiefDoel } from '#shared/domain/plan/lopend.ts';
import { zoekVoorzieningen } from '#shared/domain/plan/zoeken.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { RungBadge } from '#renderer/components/rung-badge.tsx';
import type { RungNumber } from '#renderer/components/rungs.ts';
import { SearchField } from '#renderer/components/search-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { agesOf } from './lay.ts';
import { catalogueItem, type Board } from './use-board.ts';

/** As many as one reads; typing a word finds the rest. */
const SHOWN = 40;
const ALL = 'alle';
const RUNG_CHOICES = [
  { value: ALL, label: 'Alle treden' },
  ...TREDEN.filter(({ code }) => code === 'algemeen' || code === 'voorliggend' || code === 'maatwerk').map(
    ({ code, naam }) => ({ value: code, label: naam }),
  ),
];

/** What the gemeente has to offer, beside the board: what fits the doelen first, light before heavy. */
export function CataloguePanel({
  board,
  onClose,
}: {
  readonly board: Board;
  readonly onClose: () => void;
}): ReactNode {
  const dossier = useDossier();
  const { catalogus, vandaag } = useOpen();
  const [tekst, setTekst] = useState('');
  const [rung, setRung] = useState<string>(ALL);
  const doelen = dossier.doel.filter(isActiefDoel);
  const found = zoekVoorzieningen(catalogus, {
    tekst,
    gemeente: dossier.huishouden.gemeente,
    leefgebieden: [...new Set(doelen.map((doel) => doel.leefgebied))],
    leeftijden: agesOf(dossier, vandaag),
    vandaag,
    ...(rung === ALL ? {} : { trede: rung as Trede }),
  });
  const shown = found.slice(0, SHOWN);
  const fitting = shown.filter(({ past }) => past);
  const others = shown.filter(({ past }) => !past);
  const gemeente = naamGemeente(dossier.huishouden.gemeente);
  const groups =
    doelen.length === 0
      ? [{ title: `In ${gemeente}`, items: shown }]
      : [
          { title: 'Past bij de doelen', items: fitting },
          { title: `Ook in ${gemeente}`, items: others },
        ];
  return (
    <section className="kt-plan-catalogue" aria-labelledby="kt-catalogus">
      <header className="kt-plan-catalogue__head">
        <h2 className="kt-plan-catalogue__title" id="kt-catalogus">
          Catalogus
        </h2>
        <IconButton label="Catalogus sluiten" icon={X} onPress={onClose} />
      </header>
      <SearchField label="Zoek hulp of voorziening" value={tekst} onChange={setTekst} width="wide" />
      <Select label="Trede" options={RUNG_CHOICES} value={rung} onChange={setRung} width="wide" />
      <p className="kt-sr-only" role="status">
        {found.length === 1 ? '1 voorziening gevonden' : `${found.length} voorzieningen gevonden`}
      </p>
      {found.length === 0 && (
        <p className="kt-soft">
          Niets gevonden. Probeer een ander woord, of leg een eigen kaart op het bord.
        </p>
      )}
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => (
          <section key={title} className="kt-plan-catalogue__group" aria-label={title}>
            <h3 className="kt-plan-catalogue__group-title">{title}</h3>
            <ul className="kt-plan-catalogue__list">
              {items.map(({ voorziening }) => (
                <Offer key={voorziening.id} voorziening={voorziening} board={board} />
              ))}
            </ul>
          </section>
        ))}
      {found.length > SHOWN && (
        <p className="kt-soft kt-small">Er zijn er nog {found.length - SHOWN}. Typ een woord om te zoeken.</p>
      )}
    </section>
  );
}

function Offer({
  voorziening,
  board,
}: {
  readonly voorziening: Voorziening;
  readonly board: Board;
}): ReactNode {
  const lies = board.inzet.some((row) => row.voorzieningId === voorziening.id);
  return (
    <li className="kt-plan-offer" {...board.drag.cardProps(catalogueItem(voorziening))}>
      <GripVertical className="kt-plan-grip" data-grip aria-hidden="true" />
      <div className="kt-plan-offer__words">
        <span className="kt-plan-offer__name">
          <RungBadge
            trede={hoogteTrede(voorziening.trede) as RungNumber}
            label={naamTrede(voorziening.trede)}
            isCompact
          />
          {voorziening.naam}
        </span>
        <span className="kt-plan-offer__what">{voorziening.uitleg}</span>
        {lies && <span className="kt-plan-offer__what">Ligt al op het bord.</span>}
      </div>
      <IconButton
        label={`${voorziening.naam} op het bord leggen`}
        icon={ArrowDownToLine}
        onPress={() => {
          board.lay(voorziening);
        }}
      />
    </li>
  );
}
