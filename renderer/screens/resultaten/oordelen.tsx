import type { ReactNode } from 'react';
import type { Fields, Row } from '#shared/domain/entities.ts';
import { voortgang } from '#shared/domain/plan/voortgang.ts';
import { OORDELEN } from '#shared/domain/resultaat/schema.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { options } from '#renderer/form/options.ts';
import type { Veld } from '#renderer/form/rij-veld.tsx';

type Oordelen = Fields<'evaluatie'>['doelen'];

interface OordelenProps {
  readonly doelen: readonly Row<'doel'>[];
  readonly veld: Veld<Oordelen>;
}

/** Per doel: was it reached, and why. A doel without a choice is not in the list. */
export function OordelenFields({ doelen, veld }: OordelenProps): ReactNode {
  const dossier = useDossier();
  const set = (doelId: string, change: Partial<Oordelen[number]>): void => {
    const old = veld.value.find((one) => one.doelId === doelId);
    // words without a choice yet: the mildest choice would be a judgement, so the words wait for one
    if (!old && change.oordeel === undefined) return;
    const next = { doelId, oordeel: 'deels' as const, toelichting: '', ...old, ...change };
    veld.onChange(
      old ? veld.value.map((one) => (one.doelId === doelId ? next : one)) : [...veld.value, next],
    );
  };
  if (doelen.length === 0) return <p className="kt-soft">Er staat geen doel open in het plan.</p>;
  return (
    <ul className="kt-resultaten-vragen">
      {doelen.map((doel) => {
        const now = veld.value.find((one) => one.doelId === doel.id);
        const metingen = dossier.meting.filter((row) => row.doelId === doel.id);
        return (
          <li key={doel.id} className="kt-resultaten-vraag">
            <RadioGroup
              label={doel.titel}
              description={voortgang(doel, metingen).woorden}
              orientation="horizontal"
              options={options(OORDELEN)}
              value={now?.oordeel ?? null}
              onChange={(oordeel) => {
                set(doel.id, { oordeel });
              }}
              onBlur={veld.onBlur}
            />
            {now && (
              <TextArea
                label="Waarom?"
                rows={2}
                width="wide"
                value={now.toelichting}
                onChange={(toelichting) => {
                  set(doel.id, { toelichting });
                }}
                onBlur={veld.onBlur}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
