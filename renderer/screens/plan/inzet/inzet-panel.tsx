import { CircleStop } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { maakPlaninhoud } from '#shared/domain/plan/inhoud.ts';
import { isActueel } from '#shared/domain/plan/lopend.ts';
import { inzetInWoorden } from '#shared/domain/plan/verschil-woorden.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { OpmerkingenBij } from '#renderer/opmerkingen/opmerkingen.tsx';
import type { PlanNavigation } from '../place.ts';
import { ReadPanel } from '../read-panel.tsx';
import { whyFrozen } from '../frozen.ts';
import { InzetForm } from './inzet-form.tsx';
import { StopForm } from './stop-form.tsx';

/** The card that is open beside the board: to change in a concept, to read in a plan that stands. */
export function InzetPanel({ place, go, isOpen }: PlanNavigation & { readonly isOpen: boolean }): ReactNode {
  const dossier = useDossier();
  const { catalogus, vandaag } = useOpen();
  const [isStopping, setStopping] = useState(false);
  const inzet = dossier.inzet.find((row) => row.id === place.inzet) ?? null;
  const onClose = () => {
    go({ deel: 'ladder' });
  };
  const onOpen = (id: string) => {
    go({ deel: 'ladder', inzet: id });
  };
  if (isOpen && (inzet || place.inzet === 'nieuw')) {
    const trede = inzet?.trede ?? place.trede ?? 'eigen-kracht';
    return <InzetForm inzet={inzet} trede={trede} onClose={onClose} onOpen={onOpen} />;
  }
  if (!inzet) return null;
  if (isStopping) {
    return <StopForm inzet={inzet} onClose={() => setStopping(false)} onDone={onClose} />;
  }
  const { versions: _versions, changedAt: _changedAt, changedBy: _changedBy, ...fields } = inzet;
  const inhoud = maakPlaninhoud({ ...dossier, inzet: [{ ...inzet, gestoptOp: null, tot: null }] }, catalogus);
  const woorden = inzetInWoorden(fields, inhoud).filter(([naam]) => naam !== 'Inzet');
  return (
    <ReadPanel title={inzet.titel} why={whyFrozen(dossier.plan.status)} woorden={woorden} onClose={onClose}>
      <OpmerkingenBij bij="inzet" rijId={inzet.id} />
      {isActueel(inzet, vandaag) && dossier.plan.status !== 'ter-toetsing' && (
        <div>
          <Button icon={CircleStop} onPress={() => setStopping(true)}>
            Inzet stoppen
          </Button>
        </div>
      )}
    </ReadPanel>
  );
}
