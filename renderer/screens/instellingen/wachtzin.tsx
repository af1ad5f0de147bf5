import { type ReactNode, useState } from 'react';
import type { Failure } from '#shared/domain/result.ts';
import { useClient } from '#renderer/client/client.ts';
import { settle } from '#renderer/client/failure.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Form, FormActions } from '#renderer/components/form-row.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { toast } from '#renderer/components/toast.tsx';

const EMPTY = { oud: '', nieuw: '', nogmaals: '' };

/** Another passphrase for the same dossiers. */
export function Wachtzin(): ReactNode {
  const client = useClient();
  const [values, setValues] = useState(EMPTY);
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isSame = values.nieuw === values.nogmaals;
  const save = async (): Promise<void> => {
    setTried(true);
    if (!isSame) return;
    setBusy(true);
    const result = await settle(() => client.sessie.wijzigWachtzin({ oud: values.oud, nieuw: values.nieuw }));
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    setValues(EMPTY);
    setTried(false);
    toast({ text: 'De wachtzin is gewijzigd. Schrijf de nieuwe op.' });
  };
  const isWrong = failure?.code === 'wachtzin-onjuist';
  return (
    <section aria-labelledby="instellingen-wachtzin">
      <h2 id="instellingen-wachtzin">Wachtzin wijzigen</h2>
      <Form
        label="Wachtzin wijzigen"
        onSubmit={() => {
          void save();
        }}
      >
        <TextField
          label="Wachtzin van nu"
          type="password"
          value={values.oud}
          onChange={(oud) => {
            setValues({ ...values, oud });
          }}
          errorMessage={isWrong ? failure.message : undefined}
          autoComplete="current-password"
        />
        <TextField
          label="Nieuwe wachtzin"
          type="password"
          description="Drie of vier losse woorden, samen ten minste 12 tekens."
          value={values.nieuw}
          onChange={(nieuw) => {
            setValues({ ...values, nieuw });
          }}
          errorMessage={failure?.fields?.['nieuw']}
          autoComplete="new-password"
        />
        <TextField
          label="Nieuwe wachtzin nog een keer"
          type="password"
          value={values.nogmaals}
          onChange={(nogmaals) => {
            setValues({ ...values, nogmaals });
          }}
          errorMessage={
            wasTried && !isSame ? 'Dit is niet dezelfde wachtzin. Typ hem nog een keer.' : undefined
          }
          autoComplete="new-password"
        />
        {failure && !isWrong && !failure.fields && <ErrorNote message={failure.message} />}
        <FormActions>
          <Button type="submit" isPending={isBusy}>
            Wachtzin wijzigen
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}
