import type { ReactNode } from 'react';
import { maakPlaninhoud } from '#shared/domain/plan/inhoud.ts';
import { doelInWoorden } from '#shared/domain/plan/verschil-woorden.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { OpmerkingenBij } from '#renderer/opmerkingen/opmerkingen.tsx';
import { whyFrozen } from '../frozen.ts';
import type { PlanNavigation } from '../place.ts';
import { ReadPanel } from '../read-panel.tsx';
import { DoelForm } from './doel-form.tsx';

/** The doel that is open beside the list: to change in a concept, to read in a plan that stands. */
export function DoelPanel({ place, go, isOpen }: PlanNavigation & { readonly isOpen: boolean }): ReactNode {
  const dossier = useDossier();
  const { catalogus } = useOpen();
  const doel = dossier.doel.find((row) => row.id === place.doel) ?? null;
  const onClose = () => {
    go({ deel: 'doelen' });
  };
  if (isOpen && (doel || place.doel === 'nieuw')) return <DoelForm doel={doel} onClose={onClose} />;
  if (!doel) return null;
  const { versions: _versions, changedAt: _changedAt, changedBy: _changedBy, ...fields } = doel;
  const woorden = doelInWoorden(fields, maakPlaninhoud(dossier, catalogus)).filter(
    ([naam]) => naam !== 'Doel' && naam !== 'Stand',
  );
  return (
    <ReadPanel title={doel.titel} why={whyFrozen(dossier.plan.status)} woorden={woorden} onClose={onClose}>
      <OpmerkingenBij bij="doel" rijId={doel.id} />
    </ReadPanel>
  );
}
