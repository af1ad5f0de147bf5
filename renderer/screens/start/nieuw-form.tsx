import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Failure } from '#shared/domain/result.ts';
import { GEMEENTEN, type GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import { useClient } from '#renderer/client/client.ts';
import { settle } from '#renderer/client/failure.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Form, FormActions, FormRow } from '#renderer/components/form-row.tsx';
import { Note } from '#renderer/components/note.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';

/** Makes the store for real dossiers: who works here, and the passphrase that opens it. */
export function NieuwForm({ onBack }: { readonly onBack: () => void }): ReactNode {
  const client = useClient();
  const cache = useQueryClient();
  const [naam, setNaam] = useState('');
  const [gemeente, setGemeente] = useState<GemeenteCode | null>(null);
  const [team, setTeam] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [wasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const missing = {
    naam: naam.trim() === '' ? 'Vul uw naam in, zoals die op het plan komt.' : undefined,
    gemeente: gemeente === null ? 'Kies de gemeente waar u werkt.' : undefined,
    again: again === passphrase ? undefined : 'Dit is niet dezelfde wachtzin. Typ hem nog een keer.',
  };

  const make = async (): Promise<void> => {
    setTried(true);
    if (gemeente === null || missing.naam !== undefined || missing.again !== undefined) return;
    setBusy(true);
    const wie = { naam: naam.trim(), rol: 'consulent', gemeente, team: team.trim() } as const;
    const result = await settle(() => client.sessie.nieuw({ passphrase, wie }));
    setBusy(false);
    if (result.ok) await cache.invalidateQueries({ queryKey: ['status'] });
    else setFailure(result.error);
  };

  const shown = <T,>(message: T): T | undefined => (wasTried ? message : undefined);
  return (
    <section aria-labelledby="start-nieuw">
      <h2 id="start-nieuw" className="kt-start__title">
        Eigen dossiers maken
      </h2>
      <Form
        onSubmit={() => {
          void make();
        }}
      >
        <TextField
          label="Uw naam"
          value={naam}
          onChange={setNaam}
          errorMessage={shown(missing.naam)}
          autoComplete="name"
          autoFocus
          isRequired
        />
        <FormRow>
          <Select
            label="Gemeente"
            options={GEMEENTEN.map((entry) => ({ value: entry.code, label: entry.naam }))}
            value={gemeente}
            onChange={(code) => {
              setGemeente(code);
              setTeam(GEMEENTEN.find((entry) => entry.code === code)?.team ?? '');
            }}
            errorMessage={shown(missing.gemeente)}
            isRequired
          />
          <TextField label="Team" value={team} onChange={setTeam} />
        </FormRow>
        <TextField
          label="Wachtzin"
          type="password"
          description="Drie of vier losse woorden, samen ten minste 12 tekens. Zonder wachtzin gaan de dossiers niet open, ook niet door ons."
          value={passphrase}
          onChange={setPassphrase}
          errorMessage={failure?.fields?.['passphrase']}
          autoComplete="new-password"
          isRequired
        />
        <TextField
          label="Wachtzin nog een keer"
          type="password"
          value={again}
          onChange={setAgain}
          errorMessage={shown(missing.again)}
          autoComplete="new-password"
          isRequired
        />
        <Note>Schrijf de wachtzin op en bewaar hem op een andere plek dan deze laptop.</Note>
        {failure && !failure.fields && <ErrorNote message={failure.message} />}
        <FormActions>
          <Button variant="primary" type="submit" isPending={isBusy}>
            Dossiers maken
          </Button>
          <Button variant="quiet" onPress={onBack}>
            Terug
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}
