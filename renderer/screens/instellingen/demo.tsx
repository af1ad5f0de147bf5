import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Failure } from '#shared/domain/result.ts';
import { useClient } from '#renderer/client/client.ts';
import { forgetUnwritten } from '#renderer/client/drafts.ts';
import { settle } from '#renderer/client/failure.ts';
import { Button } from '#renderer/components/button.tsx';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';

/** Takes the fictitious dossiers away, so that the demo begins afresh. */
export function Demo(): ReactNode {
  const client = useClient();
  const cache = useQueryClient();
  const [asks, setAsks] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wipe = async (): Promise<void> => {
    setAsks(false);
    const result = await settle(() => client.sessie.wisDemo({}));
    if (result.ok) forgetUnwritten('demo');
    if (result.ok) await cache.invalidateQueries({ queryKey: ['status'] });
    else setFailure(result.error);
  };
  return (
    <section aria-labelledby="instellingen-demo">
      <h2 id="instellingen-demo">Demo</h2>
      <p>Wilt u opnieuw beginnen met oefenen? Wis de demo. Bij de volgende start wordt zij nieuw gemaakt.</p>
      {failure && <ErrorNote message={failure.message} />}
      <Button
        onPress={() => {
          setAsks(true);
        }}
      >
        Demo wissen
      </Button>
      <ConfirmDialog
        title="Demo wissen?"
        isOpen={asks}
        onClose={() => {
          setAsks(false);
        }}
        onConfirm={() => {
          void wipe();
        }}
        confirmText="Demo wissen"
        isDanger
      >
        Alles wat u in de demo hebt veranderd, gaat weg. Eigen dossiers blijven staan.
      </ConfirmDialog>
    </section>
  );
}
