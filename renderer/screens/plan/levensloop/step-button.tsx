import { Ellipsis } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { stappen, type Stap } from '#shared/domain/plan/levensloop.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { Menu } from '#renderer/components/menu.tsx';
import { toast } from '#renderer/components/toast.tsx';
import type { PlanNavigation } from '../place.ts';
import { StepDialog } from './step-dialog.tsx';

/** Steps that cannot simply be taken back, or that ask for something first. */
const ASKS: readonly Stap['naar'][] = ['vastgesteld', 'nieuwe-versie', 'afgesloten', 'gesloten'];
const DONE: Partial<Record<Stap['naar'], string>> = {
  'ter-toetsing': 'Het plan ligt ter toetsing.',
  concept: 'Het plan is weer een concept.',
  vastgesteld: 'Het plan is vastgesteld.',
  lopend: 'Het plan loopt.',
  'in-evaluatie': 'De evaluatie is begonnen.',
  'nieuwe-versie': 'U werkt aan een nieuwe versie.',
  afgesloten: 'Het plan is afgesloten.',
  waakvlam: 'De waakvlam is gestart.',
  gesloten: 'Het dossier is gesloten.',
};

export interface StepControl {
  readonly steps: readonly Stap[];
  readonly busy: boolean;
  readonly asking: Stap | null;
  /** presses the button of a step: takes it, asks first, or shows what has to be done */
  readonly press: (stap: Stap) => void;
  readonly take: (stap: Stap, datum: string, toelichting: string) => Promise<boolean>;
  readonly stopAsking: () => void;
}

/** The steps of the plan's life and what pressing one does. */
export function useSteps({ go }: Pick<PlanNavigation, 'go'>): StepControl {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const open = useOpen();
  const [asking, setAsking] = useState<Stap | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (stap: Stap, datum: string, toelichting: string): Promise<boolean> => {
    setBusy(true);
    const result = await actions.stap({ naar: stap.naar, datum, toelichting });
    setBusy(false);
    if (!result.ok) return false;
    setAsking(null);
    toast({ text: DONE[stap.naar] ?? 'Gedaan.' });
    if (stap.naar === 'nieuwe-versie') go({ deel: 'doelen' });
    return true;
  };
  return {
    steps: stappen(dossier, open),
    busy,
    asking,
    take,
    stopAsking: () => setAsking(null),
    press: (stap) => {
      if (stap.naar === 'waakvlam' && !stap.kan) return go({ deel: 'controle', waakvlam: true });
      if (!stap.kan) return go({ deel: 'controle' });
      if (ASKS.includes(stap.naar)) return setAsking(stap);
      void take(stap, open.vandaag, '');
    },
  };
}

/** The next step as the one primary button of the screen, the other steps behind a menu. */
export function StepButton({ control }: { readonly control: StepControl }): ReactNode {
  const [next, ...others] = control.steps;
  return (
    <>
      {next && (
        <Button
          variant="primary"
          isPending={control.busy}
          onPress={() => {
            control.press(next);
          }}
        >
          {next.knop}
        </Button>
      )}
      {others.length > 0 && (
        <Menu
          label="Andere stappen van het plan"
          trigger={<IconButton label="Andere stappen van het plan" icon={Ellipsis} />}
          items={others.map((stap) => ({
            id: stap.naar,
            label: stap.knop,
            detail: stap.waarom,
            onAction: () => {
              control.press(stap);
            },
          }))}
        />
      )}
      {control.asking && <StepDialog key={control.asking.naar} stap={control.asking} control={control} />}
    </>
  );
}
