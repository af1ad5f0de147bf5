import { useRouter } from '@tanstack/react-router';
import { Flame } from 'lucide-react';
import type { ReactNode } from 'react';
import { dagKort } from '#shared/domain/basis/datum.ts';
import type { Fields, Row } from '#shared/domain/entities.ts';
import type { Stap } from '#shared/domain/plan/levensloop.ts';
import { BESLUITEN } from '#shared/domain/resultaat/schema.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { planHref } from '../plan/place.ts';
import { useSteps } from '../plan/levensloop/step-button.tsx';
import { StepDialog } from '../plan/levensloop/step-dialog.tsx';

type Besluit = NonNullable<Fields<'evaluatie'>['besluit']>;

const STAP: Record<Besluit, Stap['naar']> = {
  voortzetten: 'lopend',
  afschalen: 'nieuwe-versie',
  opschalen: 'nieuwe-versie',
  beeindigen: 'afgesloten',
  waakvlam: 'afgesloten',
};
const UITLEG: Record<Besluit, string> = {
  voortzetten: 'Zet het plan voort zoals het is.',
  afschalen: 'Maak een nieuwe versie van het plan. Daarin kiest u een lichtere kaart op de ladder.',
  opschalen: 'Maak een nieuwe versie van het plan. Daarin voegt u toe wat er nodig is.',
  beeindigen: 'Sluit het plan af. Het dossier blijft te lezen.',
  waakvlam: 'Sluit het plan af. Daarna spreekt u af wie er contact houdt.',
};

/** What was decided in the last evaluatie and still has to be carried out in the plan. */
export function WatNu({ onWaakvlam }: { readonly onWaakvlam: () => void }): ReactNode {
  const dossier = useDossier();
  const router = useRouter();
  const control = useSteps({
    go: () => void router.navigate({ href: planHref(dossier.id, { deel: 'ladder' }) }),
  });
  const { status } = dossier.plan;
  const last = laatste(dossier.evaluatie);
  if (last?.besluit == null) return null;
  const { besluit } = last;
  if (status === 'afgesloten' && besluit === 'waakvlam') {
    return (
      <Card title="Waakvlam afspreken">
        <p>Het plan is afgesloten. Spreek af wie er contact houdt, hoe vaak en tot wanneer.</p>
        <div>
          <Button variant="primary" icon={Flame} onPress={onWaakvlam}>
            Waakvlam afspreken
          </Button>
        </div>
      </Card>
    );
  }
  if (status !== 'in-evaluatie' || dossier.evaluatie.some((row) => row.status === 'concept')) return null;
  const steps = [...control.steps].sort(
    (a, b) => Number(b.naar === STAP[besluit]) - Number(a.naar === STAP[besluit]),
  );
  return (
    <Card title={`Besluit: ${BESLUITEN[besluit].toLowerCase()}`}>
      <p>
        Zo besloot u op {dagKort(last.datum)}. {UITLEG[besluit]}
      </p>
      <div className="kt-cluster">
        {steps.map((stap) => (
          <Button
            key={stap.naar}
            variant={stap.naar === STAP[besluit] ? 'primary' : 'quiet'}
            isPending={control.busy && stap.naar === STAP[besluit]}
            onPress={() => {
              control.press(stap);
            }}
          >
            {stap.knop}
          </Button>
        ))}
      </div>
      {control.asking && <StepDialog stap={control.asking} control={control} />}
    </Card>
  );
}

function laatste(rows: readonly Row<'evaluatie'>[]): Row<'evaluatie'> | null {
  return rows
    .filter((row) => row.status === 'afgerond')
    .reduce<Row<'evaluatie'> | null>((last, row) => (!last || row.datum >= last.datum ? row : last), null);
}
