import type { ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { CLIENTONDERSTEUNING } from '#shared/domain/gesprek/schema.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { DateField } from '#renderer/components/date-field.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { Aanwezigen } from '#renderer/form/aanwezigen.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { options } from '#renderer/form/options.ts';

/** Who is at the table and why: the beginning of the gesprek. */
export function Aanwezig({ gesprek }: { readonly gesprek: Row<'gesprek'> }): ReactNode {
  const dossier = useDossier();
  const { vandaag } = useOpen();
  const form = useRijForm({ kind: 'gesprek', row: gesprek, mode: 'auto' });
  return (
    <div className="kt-tafel__form">
      <h2 className="kt-tafel__topic">Wie zit er aan tafel?</h2>
      <RijVeld form={form} naam="aanwezigIds">
        {(veld) => <Aanwezigen label="Aanwezig" personen={dossier.persoon} {...veld} />}
      </RijVeld>
      <RijVeld form={form} naam="aanwezigOverig">
        {(veld) => <TextField label="En verder" width="wide" {...veld} />}
      </RijVeld>
      <RijVeld form={form} naam="clientondersteuning">
        {(veld) => (
          <RadioGroup
            label="Onafhankelijke cliëntondersteuning"
            description="Gratis, ook voor de mantelzorger. Iemand die met u meedenkt en niet van de gemeente is."
            options={options(CLIENTONDERSTEUNING)}
            {...veld}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="datum">
        {(veld) => (
          <DateField
            label="Dag van het gesprek"
            width="short"
            today={vandaag}
            {...veld}
            onChange={(value) => {
              veld.onChange(value ?? '');
            }}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="aanleiding">
        {(veld) => <TextArea label="Waarom zitten we hier?" rows={3} width="wide" {...veld} />}
      </RijVeld>
    </div>
  );
}
