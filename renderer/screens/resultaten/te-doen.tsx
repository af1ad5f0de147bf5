import { PhoneCall } from 'lucide-react';
import type { ReactNode } from 'react';
import { dagLang } from '#shared/domain/basis/datum.ts';
import type { Dossier, Row } from '#shared/domain/entities.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Note } from '#renderer/components/note.tsx';
import { toast } from '#renderer/components/toast.tsx';

/** Calls that were promised: the nabelgesprek after vaststellen, and the next contact of a waakvlam. */
export function TeDoen(): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { vandaag } = useOpen();
  const done = (taak: Row<'taak'>): void => {
    void actions.update('taak', taak.id, { gedaanOp: vandaag }).then((result) => {
      if (result.ok)
        toast({ text: `Gedaan: ${taak.titel}.`, undo: () => void actions.undo(result.value.dot) });
    });
  };
  return beloofd(dossier).map((taak) => (
    <Note
      key={taak.id}
      icon={PhoneCall}
      tone={taak.opDatum < vandaag ? 'attention' : 'info'}
      title={taak.titel}
      action={
        <Button
          aria-label={`${taak.soort === 'nabellen' ? 'Gebeld' : 'Contact gehad'}: ${taak.titel}`}
          onPress={() => {
            done(taak);
          }}
        >
          {taak.soort === 'nabellen' ? 'Gebeld' : 'Contact gehad'}
        </Button>
      }
    >
      <p>
        {taak.opDatum < vandaag ? 'Dit stond op ' : 'Gepland op '}
        {dagLang(taak.opDatum)}.
      </p>
    </Note>
  ));
}

function beloofd(dossier: Pick<Dossier, 'taak'>): Row<'taak'>[] {
  const open = dossier.taak
    .filter((row) => row.gedaanOp === null)
    .sort((a, b) => a.opDatum.localeCompare(b.opDatum));
  return [
    ...open.filter((row) => row.soort === 'nabellen'),
    ...open.filter((row) => row.soort === 'waakvlam').slice(0, 1),
  ];
}
