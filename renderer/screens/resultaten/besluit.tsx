import type { ReactNode } from 'react';
import { BESLUITEN } from '#shared/domain/resultaat/schema.ts';
import { useOpen } from '#renderer/client/session.ts';
import { DateField } from '#renderer/components/date-field.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import type { RijForm } from '#renderer/form/use-rij-form.ts';

const UITLEG: Record<keyof typeof BESLUITEN, string> = {
  voortzetten: 'We gaan door zoals het nu is.',
  afschalen: 'Het kan met lichtere hulp.',
  opschalen: 'Er is meer nodig.',
  beeindigen: 'De hulp kan stoppen.',
  waakvlam: 'De hulp stopt, iemand houdt nog contact.',
};

/** What was decided together, why, and when they look again. */
export function BesluitFields({ form }: { readonly form: RijForm<'evaluatie'> }): ReactNode {
  const { vandaag } = useOpen();
  const { besluit } = form.values;
  const stops = besluit === 'beeindigen' || besluit === 'waakvlam';
  return (
    <>
      <RijVeld form={form} naam="besluit">
        {(veld) => (
          <RadioGroup
            label="Besluit"
            options={(Object.keys(BESLUITEN) as (keyof typeof BESLUITEN)[]).map((value) => ({
              value,
              label: BESLUITEN[value],
              detail: UITLEG[value],
            }))}
            {...veld}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="besluitToelichting">
        {(veld) => <TextArea label="Waarom dit besluit?" rows={3} {...veld} />}
      </RijVeld>
      {!stops && (
        <RijVeld form={form} naam="volgendeOp">
          {(veld) => <DateField label="Weer samen kijken op" width="short" today={vandaag} {...veld} />}
        </RijVeld>
      )}
    </>
  );
}
