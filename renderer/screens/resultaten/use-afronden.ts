import { useState } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { useClient } from '#renderer/client/client.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import type { RijForm } from '#renderer/form/use-rij-form.ts';

export interface Afronden {
  readonly busy: boolean;
  /** name of the change when everything was kept; null: what failed is said in the window and can be tried again */
  readonly rondAf: (form: RijForm<'evaluatie'>) => Promise<string | null>;
}

/** Finishes an evaluatie with all that follows from it, as one change: one "Ongedaan maken" takes all of it back. */
export function useAfronden(evaluatie: Row<'evaluatie'>): Afronden {
  const dossier = useDossier();
  const client = useClient();
  const actions = useDossierActions(dossier.id);
  const [busy, setBusy] = useState(false);

  const run = async (form: RijForm<'evaluatie'>): Promise<string | null> => {
    // the core finishes what is stored: the last words first
    if (!(await form.submit())?.ok) return null;
    const done = await actions.run(() =>
      client.evaluatie.rondAf({ dossierId: dossier.id, id: evaluatie.id }),
    );
    return done.ok ? done.value.dot : null;
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
