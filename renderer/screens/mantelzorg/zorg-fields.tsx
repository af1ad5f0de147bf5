import { UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { TAKEN_MANTELZORG } from '#shared/domain/mantelzorg/schema.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { CheckboxGroup } from '#renderer/components/checkbox-group.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormRow } from '#renderer/components/form-row.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { options } from '#renderer/form/options.ts';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import type { RijForm } from '#renderer/form/use-rij-form.ts';
import { personChoices } from '../plan/persons.ts';

interface ZorgFieldsProps {
  readonly form: RijForm<'mantelzorg'>;
  readonly isNew: boolean;
  readonly onNewPerson: () => void;
}

/** The fields of a mantelzorg. */
export function ZorgFields({ form, isNew, onNewPerson }: ZorgFieldsProps): ReactNode {
  const { vandaag } = useOpen();
  const people = personChoices(useDossier());
  const isKnown = people.some((one) => one.value === form.values.mantelzorgerId);
  return (
    <>
      <div className="kt-stack kt-mantelzorg-wie">
        <RijVeld form={form} naam="mantelzorgerId">
          {(veld) => (
            <Select
              label="Wie zorgt er?"
              options={people}
              isRequired
              {...veld}
              value={isKnown ? veld.value : null}
            />
          )}
        </RijVeld>
        <div>
          <Button variant="quiet" icon={UserPlus} onPress={onNewPerson}>
            Iemand anders toevoegen
          </Button>
        </div>
      </div>
      <RijVeld form={form} naam="voorIds">
        {(veld) => (
          <CheckboxGroup
            label="Voor wie?"
            options={people.filter((one) => one.value !== form.values.mantelzorgerId)}
            isRequired
            {...veld}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="taken">
        {(veld) => (
          <CheckboxGroup label="Wat doet de mantelzorger?" options={options(TAKEN_MANTELZORG)} {...veld} />
        )}
      </RijVeld>
      <FormRow>
        <RijVeld form={form} naam="urenPerWeek">
          {(veld) => <NumberField label="Uren per week" minValue={0} maxValue={168} unit="uur" {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="sinds">
          {(veld) => <DateField label="Sinds" width="short" today={vandaag} {...veld} />}
        </RijVeld>
      </FormRow>
      <RijVeld form={form} naam="wensen">
        {(veld) => (
          <TextArea label="Wat wil de mantelzorger zelf?" description="In eigen woorden" rows={3} {...veld} />
        )}
      </RijVeld>
      {!isNew && (
        <RijVeld form={form} naam="gestoptOp">
          {(veld) => (
            <DateField
              label="Zorg gestopt op"
              description="Laat leeg zolang de zorg doorgaat."
              width="short"
              today={vandaag}
              {...veld}
            />
          )}
        </RijVeld>
      )}
    </>
  );
}
