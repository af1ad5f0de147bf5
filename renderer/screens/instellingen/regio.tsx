import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RegioStatus } from '#shared/contract/regio.ts';
import { useClient } from '#renderer/client/client.ts';
import { failureOf, settle } from '#renderer/client/failure.ts';
import { showRegio, useRegioActie, useRegioStatus } from '#renderer/client/regio.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Form, FormActions } from '#renderer/components/form-row.tsx';
import { Note } from '#renderer/components/note.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { Voortgang } from '#renderer/regio/regio-notes.tsx';
import { momentInWoorden, staatInWoorden } from '#renderer/regio/woorden.ts';

/** The region of these dossiers: where it is, who is signed in, and when it was last met. */
export function Regio(): ReactNode {
  const status = useRegioStatus();
  return (
    <section aria-labelledby="instellingen-regio">
      <h2 id="instellingen-regio">Regio</h2>
      <p>
        Met een regio werkt u samen: uw wijzigingen gaan naar de regio en die van collega’s komen hierheen.
        Zonder verbinding werkt alles door.
      </p>
      {status.error && <ErrorNote message={failureOf(status.error).message} />}
      {status.isPending && <Skeleton lines={3} />}
      {status.data && <Adres key={status.data.adres} status={status.data} />}
      {status.data && status.data.adres !== '' && <Verbinding status={status.data} />}
    </section>
  );
}

function Adres({ status }: { readonly status: RegioStatus }): ReactNode {
  const act = useRegioActie();
  const [adres, setAdres] = useState(status.adres);
  const [naam, setNaam] = useState(status.apparaatNaam);
  const [failure, setFailure] = useState<{ message: string; isAdres: boolean } | null>(null);
  const isLeeg = naam.trim() === '';
  const save = async (): Promise<void> => {
    if (isLeeg) return;
    const result = await act((regio) => regio.stelIn({ adres, apparaatNaam: naam }));
    setFailure(
      result.ok
        ? null
        : { message: result.error.message, isAdres: result.error.fields?.['adres'] !== undefined },
    );
    if (result.ok) toast({ text: 'De regio is opgeslagen.' });
  };
  return (
    <Form
      label="Regio"
      onSubmit={() => {
        void save();
      }}
    >
      <TextField
        label="Adres van de regio"
        description="U krijgt dit adres van uw functioneel beheerder. Laat het leeg om alleen op deze laptop te werken."
        value={adres}
        onChange={setAdres}
        width="wide"
        errorMessage={failure?.isAdres === true ? failure.message : undefined}
      />
      <TextField
        label="Naam van deze laptop"
        description="Zo herkent de beheerder deze laptop."
        value={naam}
        onChange={setNaam}
        errorMessage={isLeeg ? 'Geef deze laptop een naam.' : undefined}
      />
      {failure && !failure.isAdres && <ErrorNote message={failure.message} />}
      <FormActions>
        <Button type="submit">Regio opslaan</Button>
      </FormActions>
    </Form>
  );
}

function Verbinding({ status }: { readonly status: RegioStatus }): ReactNode {
  const act = useRegioActie();
  const { staat, persoon, laatst, wachten, catalogus } = status;
  return (
    <div className="kt-stack kt-instellingen__verbinding">
      <p role="status">{staatInWoorden(status)}</p>
      {staat.soort === 'bezig' && <Voortgang gedaan={staat.gedaan} totaal={staat.totaal} />}
      {laatst !== null && staat.soort !== 'rust' && (
        <p className="kt-soft">{`Laatst bijgewerkt op ${momentInWoorden(laatst)}.`}</p>
      )}
      {catalogus.melding !== null && <p role="status">{catalogus.melding}</p>}
      {wachten > 0 && (
        <p className="kt-soft">
          {wachten === 1 ? '1 wijziging wacht op de regio.' : `${wachten} wijzigingen wachten op de regio.`}
        </p>
      )}
      {persoon === null ? (
        <Aanmelding />
      ) : (
        <>
          <p className="kt-soft">{`Aangemeld als ${persoon}.`}</p>
          <div className="kt-cluster">
            <Button onPress={() => void act((regio) => regio.nu({}))} isDisabled={staat.soort === 'bezig'}>
              Nu synchroniseren
            </Button>
            <Button variant="quiet" onPress={() => void act((regio) => regio.meldAf({}))}>
              Afmelden
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Signing in happens in the person's own browser; this waits for it. */
function Aanmelding(): ReactNode {
  const client = useClient();
  const cache = useQueryClient();
  const [adres, setAdres] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      stop.current?.abort();
    },
    [],
  );
  const signIn = async (): Promise<void> => {
    const asked = new AbortController();
    stop.current = asked;
    setBusy(true);
    setFailure(null);
    const result = await settle(async () => {
      for await (const step of await client.regio.meldAan({}, { signal: asked.signal })) {
        if (step.soort === 'open') setAdres(step.adres);
        if (step.soort === 'mislukt') return { ok: false, error: step.error };
        if (step.soort === 'klaar') return { ok: true, value: step.status };
      }
      return { ok: true, value: null };
    });
    setBusy(false);
    setAdres(null);
    if (asked.signal.aborted) return;
    if (!result.ok) setFailure(result.error.message);
    else if (result.value) {
      showRegio(cache, result.value);
      await cache.invalidateQueries({ queryKey: ['status'] });
      toast({ text: `U bent aangemeld als ${result.value.persoon ?? ''}.` });
    }
  };
  return (
    <>
      {failure !== null && <ErrorNote message={failure} />}
      {adres !== null && (
        <Note
          role="status"
          title="Meld u aan in uw browser"
          action={
            <Button
              variant="quiet"
              onPress={() => {
                stop.current?.abort();
              }}
            >
              Stoppen met aanmelden
            </Button>
          }
        >
          <p>Uw browser opent de aanmelding. Gebeurt er niets? Kopieer dit adres naar uw browser:</p>
          <p className="kt-instellingen__adres">{adres}</p>
        </Note>
      )}
      <div>
        <Button onPress={() => void signIn()} isPending={isBusy}>
          Aanmelden bij de regio
        </Button>
      </div>
    </>
  );
}
