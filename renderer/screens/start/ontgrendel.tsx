import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Failure } from '#shared/domain/result.ts';
import { useClient } from '#renderer/client/client.ts';
import { forgetUnwritten } from '#renderer/client/drafts.ts';
import { settle } from '#renderer/client/failure.ts';
import { Button } from '#renderer/components/button.tsx';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Form, FormActions } from '#renderer/components/form-row.tsx';
import { Note } from '#renderer/components/note.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { Terugzetten } from './terugzetten.tsx';

/** What can be done about a store that does not open; the message itself comes from the core. */
const REMEDY: Readonly<Record<string, 'terugzetten' | 'opzij' | 'opnieuw'>> = {
  'store-beschadigd': 'terugzetten',
  'store-weg': 'terugzetten',
  'kluis-beschadigd': 'opzij',
  'store-nieuwer': 'opnieuw',
  'store-alleen-lezen': 'opnieuw',
  'store-al-open': 'opnieuw',
  'schijf-vol': 'opnieuw',
  'schijf-fout': 'opnieuw',
  'sleutelbos-weg': 'opnieuw',
};

/** Opens the dossiers that are on this laptop, and helps when that does not go. */
export function Ontgrendel(): ReactNode {
  const client = useClient();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [hasForgotten, setForgotten] = useState(false);
  const [asks, setAsks] = useState(false);
  const remedy = failure ? REMEDY[failure.code] : undefined;

  const open = async (): Promise<void> => {
    setBusy(true);
    const result = await settle(() => client.sessie.ontgrendel({ passphrase }));
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) await cache.invalidateQueries({ queryKey: ['status'] });
  };
  const putAside = async (): Promise<void> => {
    setAsks(false);
    const result = await settle(() => client.sessie.legOpzij({}));
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    forgetUnwritten('eigen');
    // the page that was open belongs to the dossiers that went
    await navigate({ to: '/' });
    await cache.invalidateQueries({ queryKey: ['status'] });
  };

  return (
    <section aria-labelledby="start-ontgrendel">
      <h2 id="start-ontgrendel" className="kt-start__title">
        Ontgrendelen
      </h2>
      <Form
        onSubmit={() => {
          void open();
        }}
      >
        <TextField
          label="Wachtzin"
          type="password"
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            if (failure?.code === 'wachtzin-onjuist') setFailure(null);
          }}
          errorMessage={failure?.code === 'wachtzin-onjuist' ? failure.message : undefined}
          autoComplete="current-password"
          autoFocus
        />
        <FormActions>
          <Button variant="primary" type="submit" isPending={isBusy}>
            Ontgrendelen
          </Button>
          <Button
            variant="quiet"
            onPress={() => {
              setForgotten(!hasForgotten);
            }}
          >
            Wachtzin vergeten?
          </Button>
        </FormActions>
      </Form>
      {failure && remedy === undefined && failure.code !== 'wachtzin-onjuist' && (
        <ErrorNote message={failure.message} />
      )}
      {failure && remedy !== undefined && (
        <Note tone="attention" role="alert" title="De dossiers gaan niet open">
          <p>{failure.message}</p>
          {remedy === 'terugzetten' && <Terugzetten passphrase={passphrase} onFailure={setFailure} />}
          {remedy !== 'opnieuw' && (
            <Button
              onPress={() => {
                setAsks(true);
              }}
            >
              Opzij leggen en opnieuw beginnen
            </Button>
          )}
        </Note>
      )}
      {hasForgotten && (
        <Note title="Wachtzin vergeten">
          <p>
            Zonder wachtzin kan niemand deze dossiers openen. Dat beschermt de mensen over wie ze gaan als de
            laptop gestolen wordt. Kijk of u de wachtzin ergens hebt opgeschreven.
          </p>
          <p>
            Lukt het echt niet, dan kunt u de dossiers opzij leggen en opnieuw beginnen. De bestanden blijven
            op deze laptop staan. Vindt u de wachtzin later terug, dan kan de beheerder ze terugzetten.
          </p>
          <Button
            onPress={() => {
              setAsks(true);
            }}
          >
            Opzij leggen en opnieuw beginnen
          </Button>
        </Note>
      )}
      <ConfirmDialog
        title="Dossiers opzij leggen?"
        isOpen={asks}
        onClose={() => {
          setAsks(false);
        }}
        onConfirm={() => {
          void putAside();
        }}
        confirmText="Opzij leggen"
      >
        De dossiers op deze laptop gaan naar een map ernaast. Er wordt niets weggegooid, maar u ziet ze hier
        niet meer.
      </ConfirmDialog>
    </section>
  );
}
