import { useState, type ReactNode } from 'react';
import { useClient } from '#renderer/client/client.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';

const GEDAAN = {
  akkoord: 'U bent akkoord. De consulent kan het plan vaststellen.',
  terug: 'Het plan is terug bij de consulent, met uw opmerkingen.',
} as const;

/** Approve, or give back with the reason. */
export function Oordeel({ onDone }: { readonly onDone: () => void }): ReactNode {
  const client = useClient();
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  // never saved as a remark: the form keeps what is typed until there is a verdict, whatever happens to the window
  const form = useRijForm({ kind: 'opmerking', row: null, mode: 'submit', draftName: 'oordeel' });
  const [missing, setMissing] = useState<string | null>(null);
  const [busy, setBusy] = useState<keyof typeof GEDAAN | null>(null);
  const give = async (oordeel: keyof typeof GEDAAN): Promise<void> => {
    if (oordeel === 'terug' && form.values.tekst.trim() === '') {
      setMissing('Schrijf op wat er anders moet. De consulent leest het bij het plan.');
      return;
    }
    setBusy(oordeel);
    const result = await actions.run(() =>
      client.dossier.toets({ dossierId: dossier.id, oordeel, toelichting: form.values.tekst }),
    );
    setBusy(null);
    if (!result.ok) return;
    form.discard();
    toast({ text: GEDAAN[oordeel] });
    onDone();
  };
  return (
    <div className="kt-stack">
      <TextArea
        label="Toelichting"
        description="De consulent leest dit bij het plan. Nodig als u het plan teruggeeft."
        rows={3}
        value={form.values.tekst}
        onChange={(words) => {
          setMissing(null);
          form.set('tekst', words);
        }}
        {...(missing === null ? {} : { errorMessage: missing })}
      />
      <div className="kt-cluster">
        <Button variant="primary" isPending={busy === 'akkoord'} onPress={() => void give('akkoord')}>
          Akkoord geven
        </Button>
        <Button isPending={busy === 'terug'} onPress={() => void give('terug')}>
          Teruggeven
        </Button>
      </div>
    </div>
  );
}
