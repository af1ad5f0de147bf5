import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { IntakeStuk } from '#shared/contract/regio.ts';
import { plekVanTab } from '#renderer/app/places.ts';
import { useRegioActie } from '#renderer/client/regio.ts';
import { Button } from '#renderer/components/button.tsx';
import { DefinitionList } from '#renderer/components/definition-list.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { momentInWoorden } from '#renderer/regio/woorden.ts';

/** A change of somebody who had no access any more: the teamleider takes it over, or says why not. */
export function IntakeKaart({ stuk }: { readonly stuk: IntakeStuk }): ReactNode {
  const act = useRegioActie();
  const headingId = useId();
  const [reden, setReden] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState<'over' | 'niet' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const naam = stuk.dossiernaam ?? 'Een dossier van uw team';

  const decide = async (aannemen: boolean): Promise<void> => {
    const isMissing = !aannemen && reden.trim() === '';
    setMissing(isMissing);
    if (isMissing) return;
    setBusy(aannemen ? 'over' : 'niet');
    const result = await act((regio) =>
      regio.beslisIntake({ device: stuk.device, seq: stuk.seq, aannemen, reden }),
    );
    setBusy(null);
    setFailure(result.ok ? null : result.error.message);
    if (result.ok) {
      toast({
        text: aannemen
          ? `De wijziging van ${stuk.door} staat nu in het dossier.`
          : `${stuk.door} leest uw reden bij de volgende keer synchroniseren.`,
      });
    }
  };

  return (
    <article className="kt-conflict" aria-labelledby={headingId}>
      <div>
        <h3 id={headingId}>
          {stuk.dossiernaam === null ? (
            naam
          ) : (
            <Link href={plekVanTab(stuk.dossierId, 'overzicht')}>{naam}</Link>
          )}
        </h3>
        <p className="kt-conflict__waar">{`${stuk.door}, ${momentInWoorden(stuk.op)}`}</p>
      </div>
      <DefinitionList items={stuk.velden.map(({ naam: term, tekst }) => ({ term, value: tekst }))} />
      <TextField
        label="Reden"
        description="Nodig als u de wijziging niet overneemt. De maker leest wat u schrijft."
        value={reden}
        onChange={setReden}
        width="wide"
        errorMessage={missing ? 'Schrijf waarom u deze wijziging niet overneemt.' : undefined}
      />
      {failure !== null && <ErrorNote message={failure} />}
      <div className="kt-cluster">
        <Button isPending={busy === 'over'} onPress={() => void decide(true)}>
          Overnemen in het dossier
        </Button>
        <Button variant="quiet" isPending={busy === 'niet'} onPress={() => void decide(false)}>
          Niet overnemen
        </Button>
      </div>
    </article>
  );
}
