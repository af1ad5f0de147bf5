import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { Conflict } from '#shared/contract/regio.ts';
import { plekVanTab, type DossierTab } from '#renderer/app/places.ts';
import { useRegioActie } from '#renderer/client/regio.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Form, FormActions } from '#renderer/components/form-row.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { useClient } from '#renderer/client/client.ts';
import { settle } from '#renderer/client/failure.ts';
import { momentInWoorden } from '#renderer/regio/woorden.ts';

const HUIDIG = 'huidig';
const SAMEN = 'samen';

/** Two or more values for one thing: choose one, or put them together. Nothing is gone whatever is chosen. */
export function ConflictKaart({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const client = useClient();
  const act = useRegioActie();
  const headingId = useId();
  const [keuze, setKeuze] = useState<string | null>(null);
  const [tekst, setTekst] = useState(() => conflict.waarden.map((waarde) => waarde.tekst).join('\n\n'));
  const [reden, setReden] = useState('');
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const isRij = conflict.veld === '*';

  const decide = async (): Promise<void> => {
    setTried(true);
    if (keuze === null) return;
    setBusy(true);
    const result = await act((regio) =>
      regio.beslis({
        dossierId: conflict.dossierId,
        rijId: conflict.rijId,
        veld: conflict.veld,
        gezien: conflict.waarden.flatMap(({ dot }) => (dot === null ? [] : [dot])),
        keuze:
          keuze === SAMEN
            ? { soort: 'tekst', tekst }
            : { soort: 'waarde', dot: keuze === HUIDIG ? null : keuze },
        reden,
      }),
    );
    setBusy(false);
    setFailure(result.ok ? null : result.error.message);
    if (!result.ok) return;
    const { dot } = result.value;
    toast({
      text: `Besloten: ${conflict.veldnaam.toLowerCase()} bij ${conflict.dossiernaam}.`,
      ...(keuze === HUIDIG || dot === null
        ? {}
        : {
            undo: () =>
              void settle(() => client.dossier.undo({ dossierId: conflict.dossierId, dot })).then((back) => {
                if (!back.ok) toast({ text: back.error.message });
              }),
          }),
    });
  };

  return (
    <article className="kt-conflict" aria-labelledby={headingId}>
      <div>
        <h3 id={headingId}>{isRij ? `${conflict.ding}: ${conflict.rijnaam}` : conflict.veldnaam}</h3>
        <p className="kt-conflict__waar">
          <Link href={plekVanTab(conflict.dossierId, conflict.tab as DossierTab)}>
            {conflict.dossiernaam}
          </Link>
          {` · ${conflict.ding}${conflict.rijnaam && !isRij ? `: ${conflict.rijnaam}` : ''}`}
        </p>
      </div>
      <Form
        label={conflict.veldnaam}
        onSubmit={() => {
          void decide();
        }}
      >
        <RadioGroup
          label={isRij ? 'Blijft dit of gaat het weg?' : 'Welke blijft?'}
          options={[
            ...conflict.waarden.map((waarde) => ({
              value: waarde.dot ?? HUIDIG,
              label:
                isRij && waarde.soort === 'verwijderd' ? 'Weghalen' : isRij ? 'Laten staan' : waarde.tekst,
              detail: [
                ...(isRij && waarde.soort === 'waarde' ? [waarde.tekst] : []),
                `${waarde.door}, ${momentInWoorden(waarde.op)}${waarde.dot === null ? ' · staat er nu' : ''}`,
              ].join('\n'),
            })),
            ...(conflict.isTekst ? [{ value: SAMEN, label: 'Samenvoegen in eigen woorden' }] : []),
          ]}
          value={keuze}
          onChange={setKeuze}
          errorMessage={wasTried && keuze === null ? 'Kies wat er blijft staan.' : undefined}
        />
        {keuze === SAMEN && <TextArea label={conflict.veldnaam} value={tekst} onChange={setTekst} rows={5} />}
        <TextField
          label="Waarom (mag leeg blijven)"
          description="Dit wordt bij uw besluit bewaard."
          value={reden}
          onChange={setReden}
          width="wide"
        />
        {failure !== null && <ErrorNote message={failure} />}
        <FormActions>
          <Button type="submit" isPending={isBusy}>
            Besluiten
          </Button>
        </FormActions>
      </Form>
    </article>
  );
}
