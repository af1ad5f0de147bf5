import { useState } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import type { RijForm } from '#renderer/form/use-rij-form.ts';
import { gevolgenVanAfronden, type Gevolg } from './afronden.ts';

export interface Afronden {
  readonly busy: boolean;
  /** name of the last change when everything was kept; null: what failed is said in the window and can be tried again */
  readonly rondAf: (form: RijForm<'evaluatie'>) => Promise<string | null>;
}

/** Finishes an evaluatie with all that follows from it, as one gesture: one "Ongedaan maken" takes all of it back. */
export function useAfronden(evaluatie: Row<'evaluatie'>): Afronden {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { vandaag } = useOpen();
  const [busy, setBusy] = useState(false);

  const run = async (form: RijForm<'evaluatie'>): Promise<string | null> => {
    if (form.dirty && !(await form.submit())?.ok) return null;
    const gesture = `afronden@${crypto.randomUUID()}`;
    const apply = (gevolg: Gevolg) => {
      switch (gevolg.soort) {
        case 'doel':
          return actions.update('doel', gevolg.id, gevolg.fields, { gesture });
        case 'taak-klaar':
          return actions.update('taak', gevolg.id, gevolg.fields, { gesture });
        case 'taak-nieuw':
          return actions.create('taak', gevolg.fields, gesture);
      }
    };
    for (const gevolg of gevolgenVanAfronden(dossier, form.values, vandaag)) {
      if (!(await apply(gevolg)).ok) return null;
    }
    // last: an evaluatie that is finished has all that follows from it
    const last = await actions.update('evaluatie', evaluatie.id, { status: 'afgerond' }, { gesture });
    return last.ok ? last.value.dot : null;
  };
  return {
    busy,
    rondAf: async (form) => {
      setBusy(true);
      const done = await run(form);
      setBusy(false);
      return done;
    },
  };
}
