import './opmerkingen.css';
import { Check, MessageSquareText } from 'lucide-react';
import type { ReactNode } from 'react';
import { dagKort } from '#shared/domain/basis/datum.ts';
import type { Row } from '#shared/domain/entities.ts';
import { onderdeelVan, openOpmerkingen } from '#shared/domain/plan/toetsing.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { toast } from '#renderer/components/toast.tsx';

/** One remark with who made it; it is put away, never thrown away. */
function Opmerking({
  opmerking,
  isNamed,
}: {
  readonly opmerking: Row<'opmerking'>;
  readonly isNamed: boolean;
}): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { open, vandaag } = useOpen();
  const settle = async (): Promise<void> => {
    const result = await actions.update('opmerking', opmerking.id, {
      afgehandeldOp: vandaag,
      afgehandeldDoor: open.wie.naam,
    });
    if (result.ok)
      toast({ text: 'De opmerking is afgehandeld.', undo: () => void actions.undo(result.value.dot) });
  };
  return (
    <li className="kt-opmerking">
      <MessageSquareText className="kt-opmerking__icon" aria-hidden="true" />
      <div>
        {isNamed && <strong>{onderdeelVan(dossier, opmerking)}</strong>}
        <p className="kt-opmerking__tekst">{opmerking.tekst}</p>
        <p className="kt-soft kt-small">
          {opmerking.door}, {dagKort(opmerking.op)}
        </p>
      </div>
      <Button variant="quiet" icon={Check} onPress={() => void settle()}>
        Afgehandeld
      </Button>
    </li>
  );
}

/** The open remarks on one part of the plan, in place; nothing where there are none. */
export function OpmerkingenBij({
  bij,
  rijId,
}: {
  readonly bij: Row<'opmerking'>['bij'];
  readonly rijId: string;
}): ReactNode {
  const dossier = useDossier();
  const found = openOpmerkingen(dossier).filter((row) => row.bij === bij && row.rijId === rijId);
  if (found.length === 0) return null;
  return (
    <ul className="kt-opmerkingen" aria-label="Opmerkingen van de teamleider">
      {found.map((row) => (
        <Opmerking key={row.id} opmerking={row} isNamed={false} />
      ))}
    </ul>
  );
}

/** All open remarks on the plan, each with what it is about. */
export function AlleOpmerkingen(): ReactNode {
  const dossier = useDossier();
  return (
    <ul className="kt-opmerkingen" aria-label="Opmerkingen van de teamleider">
      {openOpmerkingen(dossier).map((row) => (
        <Opmerking key={row.id} opmerking={row} isNamed />
      ))}
    </ul>
  );
}
