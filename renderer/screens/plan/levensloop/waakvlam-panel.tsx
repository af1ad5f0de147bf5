import type { ReactNode } from 'react';
import { plusMaanden } from '#shared/domain/basis/datum.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormRow } from '#renderer/components/form-row.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';

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
    <RijPaneel
      title="Waakvlam afspreken"
      form={form}
      saveText={isClosed ? 'Waakvlam starten' : 'Waakvlam opslaan'}
      onClose={onClose}
    >
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
    </RijPaneel>
  );
}
