import { useState, type ReactNode } from 'react';
import type { Geweigerd } from '#shared/contract/regio.ts';
import { useRegioActie } from '#renderer/client/regio.ts';
import { saveFile } from '#renderer/client/save-file.ts';
import { Button } from '#renderer/components/button.tsx';
import { DefinitionList } from '#renderer/components/definition-list.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { momentInWoorden } from '#renderer/regio/woorden.ts';
import { handelingInWoorden } from '#renderer/screens/overzicht/geschiedenis-woorden.ts';

/** A change that the region did not take: its words are here, and its author says what becomes of them. */
export function NietAangenomen({ entry }: { readonly entry: Geweigerd }): ReactNode {
  const act = useRegioActie();
  const [failure, setFailure] = useState<string | null>(null);
  const naam = entry.dossiernaam ?? 'Een dossier dat hier niet meer staat';
  const send = async (): Promise<void> => {
    const result = await act((regio) => regio.opnieuw({ seq: entry.seq }));
    setFailure(result.ok ? null : result.error.message);
    if (result.ok) toast({ text: 'De wijziging wordt opnieuw verstuurd.' });
  };
  const putAway = async (): Promise<void> => {
    const result = await act((regio) => regio.legWeg({ seq: entry.seq }));
    setFailure(result.ok ? null : result.error.message);
  };
  const keep = async (): Promise<void> => {
    const result = await act((regio) => regio.bewaar({ seq: entry.seq }));
    setFailure(result.ok ? null : result.error.message);
    if (result.ok) saveFile(result.value.bestandsnaam, result.value.tekst);
  };
  return (
    <article className="kt-conflict" aria-label={`${naam}, ${momentInWoorden(entry.op)}`}>
      <div>
        <h3>{naam}</h3>
        <p className="kt-conflict__waar">{`U ${handelingInWoorden(entry.handeling)}, ${momentInWoorden(entry.op)}`}</p>
      </div>
      <p>{entry.reden}</p>
      <DefinitionList items={entry.velden.map(({ naam: term, tekst }) => ({ term, value: tekst }))} />
      {failure !== null && <ErrorNote message={failure} />}
      <div className="kt-cluster">
        <Button onPress={() => void send()}>Opnieuw versturen</Button>
        <Button variant="quiet" onPress={() => void keep()}>
          Bewaren als bestand
        </Button>
        <Button variant="quiet" onPress={() => void putAway()}>
          Wegleggen
        </Button>
      </div>
    </article>
  );
}
