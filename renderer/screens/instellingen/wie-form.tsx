import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import type { Failure } from '#shared/domain/result.ts';
import { useClient } from '#renderer/client/client.ts';
import { settle } from '#renderer/client/failure.ts';
import { useRegioStatus } from '#renderer/client/regio.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Form, FormActions, FormRow } from '#renderer/components/form-row.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { toast } from '#renderer/components/toast.tsx';

const ROLLEN = {
  consulent: 'Consulent',
  teamleider: 'Teamleider',
  beheerder: 'Beheerder',
  'regio-analist': 'Regio-analist',
} as const;
/** The roles that somebody gives themselves where no region knows who they are; the figures of the region are in the demo only. */
const ZELF = {
  eigen: ['consulent', 'teamleider'],
  demo: ['consulent', 'teamleider', 'regio-analist'],
} as const;

const UITLEG = {
  eigen: 'Een teamleider ziet ook het werk van het hele team.',
  demo: 'Een teamleider ziet ook het werk van het hele team, een regio-analist de cijfers van de regio.',
} as const;

/** Who works with these dossiers: the name that comes on plans and in the history. */
export function WieForm(): ReactNode {
  const client = useClient();
  const cache = useQueryClient();
  const { open } = useOpen();
  const [wie, setWie] = useState(open.wie);
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const hasRegion = (useRegioStatus().data?.adres ?? '') !== '';
  const zelf: readonly (typeof wie.rol)[] = ZELF[open.omgeving];
  const isEmpty = wie.naam.trim() === '';
  const save = async (): Promise<void> => {
    setTried(true);
    if (isEmpty) return;
    setBusy(true);
    const result = await settle(() => client.sessie.wijzigWie(wie));
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    await cache.invalidateQueries({ queryKey: ['status'] });
    toast({ text: 'Uw gegevens zijn opgeslagen.' });
  };
  return (
    <section aria-labelledby="instellingen-wie">
      <h2 id="instellingen-wie">Wie werkt hier</h2>
      <Form
        label="Wie werkt hier"
        onSubmit={() => {
          void save();
        }}
      >
        <TextField
          label="Uw naam"
          description="Uw naam staat bij wat u wijzigt en op het plan. Mijn dossiers zijn de dossiers op deze naam."
          value={wie.naam}
          onChange={(naam) => {
            setWie({ ...wie, naam });
          }}
          errorMessage={wasTried && isEmpty ? 'Vul uw naam in, zoals die op het plan komt.' : undefined}
          isRequired
        />
        {hasRegion ? (
          <p className="kt-soft">Uw rol komt van de regio: {ROLLEN[open.wie.rol].toLowerCase()}.</p>
        ) : (
          <Select
            label="Rol"
            description={UITLEG[open.omgeving]}
            options={zelf.map((rol) => ({
              value: rol,
              label: ROLLEN[rol],
            }))}
            value={zelf.find((rol) => rol === wie.rol) ?? 'consulent'}
            onChange={(rol) => {
              setWie({ ...wie, rol });
            }}
          />
        )}
        <FormRow>
          <Select
            label="Gemeente"
            options={GEMEENTEN.map((entry) => ({ value: entry.code, label: entry.naam }))}
            value={wie.gemeente}
            onChange={(gemeente) => {
              const team = GEMEENTEN.find((entry) => entry.code === gemeente)?.team ?? '';
              setWie({ ...wie, gemeente, team });
            }}
          />
          <TextField
            label="Team"
            value={wie.team}
            onChange={(team) => {
              setWie({ ...wie, team });
            }}
          />
        </FormRow>
        {failure && <ErrorNote message={failure.message} />}
        <FormActions>
          <Button type="submit" isPending={isBusy}>
            Gegevens opslaan
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}
