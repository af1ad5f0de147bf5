import { useState, type ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { DELEN_PLAN } from '#shared/domain/plan/opmerking.ts';
import { onderdeelVan } from '#shared/domain/plan/toetsing.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Form } from '#renderer/components/form-row.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { FormNotes } from '#renderer/form/form-notes.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';

type Plek = Pick<Row<'opmerking'>, 'bij' | 'rijId'>;

const HEEL = 'plan';

/** A remark on any part of the plan: which part, and what. */
export function NieuweOpmerking(): ReactNode {
  const [made, setMade] = useState(0);
  return <EenOpmerking key={made} onMade={() => setMade(made + 1)} />;
}

function EenOpmerking({ onMade }: { readonly onMade: () => void }): ReactNode {
  const dossier = useDossier();
  const { open } = useOpen();
  const form = useRijForm({
    kind: 'opmerking',
    row: null,
    initial: { door: open.wie.naam },
    mode: 'submit',
    onSaved: onMade,
  });
  const places: Plek[] = [
    { bij: 'plan', rijId: null },
    ...dossier.doel.map((row): Plek => ({ bij: 'doel', rijId: row.id })),
    ...dossier.inzet.map((row): Plek => ({ bij: 'inzet', rijId: row.id })),
    ...dossier.mantelzorg.map((row): Plek => ({ bij: 'mantelzorg', rijId: row.id })),
  ];
  return (
    <Form
      label="Nieuwe opmerking"
      onSubmit={() => {
        void form.submit();
      }}
    >
      <FormNotes form={form} />
      <Select
        label="Opmerking bij"
        value={form.values.rijId ?? HEEL}
        onChange={(value) => {
          const place = places.find((one) => (one.rijId ?? HEEL) === value);
          if (!place) return;
          form.set('bij', place.bij);
          form.set('rijId', place.rijId);
        }}
        options={places.map((place) => ({
          value: place.rijId ?? HEEL,
          label:
            place.rijId === null
              ? DELEN_PLAN.plan
              : `${DELEN_PLAN[place.bij]}: ${onderdeelVan(dossier, place)}`,
        }))}
      />
      <RijVeld form={form} naam="tekst">
        {(veld) => <TextArea label="Wat valt u op?" rows={2} {...veld} />}
      </RijVeld>
      <div>
        <Button type="submit" isPending={form.busy}>
          Opmerking plaatsen
        </Button>
      </div>
    </Form>
  );
}
