import type { ReactNode } from 'react';
import type { Gewichten } from '#shared/domain/catalogus/schema.ts';
import { PLANSTATUSSEN, type PlanStatus } from '#shared/domain/plan/schema.ts';

/** How the points come about, in words, from the gemeente's own weights. */
export function Uitleg({ gewichten }: { readonly gewichten: Gewichten }): ReactNode {
  const { fase, persoon, meestePersonen, doel, meesteDoelen, crisis, norm } = gewichten;
  const fases = (Object.keys(PLANSTATUSSEN) as PlanStatus[]).filter((status) => fase[status] > 0);
  return (
    <details className="kt-team__uitleg">
      <summary>Zo komen de punten tot stand</summary>
      <ul>
        <li>
          De fase van het plan:{' '}
          {fases.map((status) => `${PLANSTATUSSEN[status].toLowerCase()} ${fase[status]}`).join(', ')}.
        </li>
        <li>
          Iedere volgende persoon in huis: {persoon}, hoogstens {meestePersonen} personen.
        </li>
        <li>
          Ieder doel waaraan wordt gewerkt: {doel}, hoogstens {meesteDoelen} doelen.
        </li>
        <li>Ieder open crisissignaal: {crisis}.</li>
        <li>
          Een volle week is {norm} punten. Uw gemeente stelt de punten en de norm vast; ze zeggen iets over de
          hoeveelheid werk, niet over hoe goed iemand werkt.
        </li>
        <li>
          In de lijn van twaalf weken tellen de fase en de crisissignalen van toen, met de mensen, de doelen,
          de consulent en de punten van nu.
        </li>
      </ul>
    </details>
  );
}
