import type { ReactNode } from 'react';
import { plusMaanden } from '#shared/domain/basis/datum.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Form, FormRow } from '#renderer/components/form-row.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { FormNotes } from '#renderer/form/form-notes.tsx';

const MONTHS = 6;

/** Nazorg: who looks, how often, until when (002 §1.2). Saving it starts the waakvlam of a plan that was closed. */
export function WaakvlamPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { open, vandaag } = useOpen();
  const isClosed = dossier.plan.status === 'afgesloten';
  const form = useRijForm({
    kind: 'waakvlam',
    row: null,
    initial: { wie: open.wie.naam, tot: plusMaanden(vandaag, MONTHS) },
    mode: 'submit',
    onSaved: () => {
      onClose();
      if (!isClosed) return;
      void actions.stap({ naar: 'waakvlam', datum: vandaag, toelichting: '' }).then((result) => {
        if (result.ok) toast({ text: 'De waakvlam is gestart. De contacten staan op Vandaag.' });
      });
    },
  });
  return (
    <SidePanel
      title="Waakvlam afspreken"
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" type="submit" form="kt-waakvlam" isPending={form.busy}>
            {isClosed ? 'Waakvlam starten' : 'Waakvlam opslaan'}
          </Button>
          <Button onPress={onClose}>Sluiten</Button>
        </>
      }
    >
      <Form id="kt-waakvlam" label="Waakvlam afspreken" onSubmit={() => void form.submit()}>
        <FormNotes form={form} />
        <p className="kt-soft">
          Na het afsluiten houdt iemand nog een tijd contact. Zo valt niemand tussen wal en schip.
        </p>
        <RijVeld form={form} naam="wie">
          {(veld) => <TextField label="Wie houdt contact" {...veld} />}
        </RijVeld>
        <FormRow>
          <RijVeld form={form} naam="vanaf">
            {(veld) => (
              <DateField
                label="Vanaf"
                width="short"
                today={vandaag}
                {...veld}
                onChange={(day) => {
                  veld.onChange(day ?? '');
                }}
              />
            )}
          </RijVeld>
          <RijVeld form={form} naam="tot">
            {(veld) => (
              <DateField
                label="Tot en met"
                width="short"
                today={vandaag}
                {...veld}
                onChange={(day) => {
                  veld.onChange(day ?? '');
                }}
              />
            )}
          </RijVeld>
        </FormRow>
        <RijVeld form={form} naam="elkeWeken">
          {(veld) => (
            <NumberField
              label="Om de hoeveel weken"
              minValue={1}
              maxValue={52}
              unit="weken"
              hasSteppers
              {...veld}
              onChange={(weeks) => {
                veld.onChange(weeks ?? 1);
              }}
            />
          )}
        </RijVeld>
        <RijVeld form={form} naam="toelichting">
          {(veld) => <TextArea label="Waar let u op?" {...veld} />}
        </RijVeld>
      </Form>
    </SidePanel>
  );
}
