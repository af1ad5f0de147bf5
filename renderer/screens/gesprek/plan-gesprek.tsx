import type { ReactNode } from 'react';
import { SOORTEN_GESPREK } from '#shared/domain/gesprek/schema.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Form, FormActions, FormRow } from '#renderer/components/form-row.tsx';
import { Select } from '#renderer/components/select.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { options } from '#renderer/form/options.ts';

/** A visit that will come: it stands in Vandaag and on the timeline. */
export function PlanGesprek({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { vandaag } = useOpen();
  const form = useRijForm({
    kind: 'gesprek',
    row: null,
    mode: 'submit',
    draftName: 'plannen',
    onSaved: onClose,
  });
  return (
    <SidePanel title="Gesprek plannen" onClose={onClose}>
      <Form
        onSubmit={() => {
          void form.submit();
        }}
      >
        <RijVeld form={form} naam="soort">
          {(veld) => <Select label="Soort" options={options(SOORTEN_GESPREK)} {...veld} />}
        </RijVeld>
        <FormRow>
          <RijVeld form={form} naam="datum">
            {(veld) => (
              <DateField
                label="Datum"
                today={vandaag}
                {...veld}
                onChange={(value) => {
                  veld.onChange(value ?? '');
                }}
                isRequired
              />
            )}
          </RijVeld>
          <RijVeld form={form} naam="tijd">
            {(veld) => <TextField label="Tijd" description="Bijvoorbeeld 14:30" {...veld} />}
          </RijVeld>
        </FormRow>
        <RijVeld form={form} naam="plaats">
          {(veld) => <TextField label="Plaats" {...veld} />}
        </RijVeld>
        {form.failure && <ErrorNote message={form.failure.message} />}
        <FormActions>
          <Button variant="primary" type="submit" isPending={form.busy}>
            Gesprek plannen
          </Button>
        </FormActions>
      </Form>
    </SidePanel>
  );
}
