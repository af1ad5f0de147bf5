import { useState, type ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { zorgInWoorden } from './namen.ts';
import { NieuwPersoon } from './nieuw-persoon.tsx';
import { ZorgFields } from './zorg-fields.tsx';

interface ZorgPanelProps {
  readonly zorg: Row<'mantelzorg'> | null;
  readonly onClose: () => void;
}

/** Who cares for whom, and what that comes to. A person who is not known yet can be added without leaving the form. */
export function ZorgPanel({ zorg, onClose }: ZorgPanelProps): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const [isNewPerson, setNewPerson] = useState(false);
  const members = dossier.persoon.filter((row) => row.kring === 'huishouden' && row.overledenOp === null);
  const form = useRijForm({
    kind: 'mantelzorg',
    row: zorg,
    initial: members.length === 1 && members[0] ? { voorIds: [members[0].id] } : {},
    mode: 'submit',
    onSaved: () => {
      onClose();
      // the plan answers the question itself as soon as somebody cares
      if (dossier.plan.status === 'concept' && dossier.plan.mantelzorgAntwoord !== 'mantelzorgers') {
        void actions.plan({ mantelzorgAntwoord: 'mantelzorgers' });
      }
    },
  });
  const title = zorg ? zorgInWoorden(dossier, zorg) : 'Mantelzorger toevoegen';
  if (isNewPerson) {
    return (
      <NieuwPersoon
        onClose={() => {
          setNewPerson(false);
        }}
        onAdded={(id) => {
          form.set('mantelzorgerId', id);
          setNewPerson(false);
        }}
      />
    );
  }
  return (
    <RijPaneel
      title={title}
      form={form}
      saveText="Opslaan"
      onClose={onClose}
      removed="Mantelzorg verwijderd, met de cijfers en maatregelen."
    >
      <ZorgFields
        form={form}
        isNew={zorg === null}
        onNewPerson={() => {
          setNewPerson(true);
        }}
      />
    </RijPaneel>
  );
}
