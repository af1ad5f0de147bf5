import type { ReactNode } from 'react';
import { pastOpSchaal } from '#shared/domain/plan/waarde.ts';
import { SCHALEN, type Schaal } from '#shared/domain/plan/schema.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Hint } from '#renderer/components/field-parts.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import type { RijForm } from '#renderer/form/use-rij-form.ts';
import { indicatorExamples } from './indicator-examples.ts';
import { ValueField } from './value-field.tsx';

const SCHAAL_CHOICES = (Object.keys(SCHALEN) as Schaal[]).map((value) => ({ value, label: SCHALEN[value] }));

/** M of SMART: what is measured, on which scale, from where to where. */
export function MeasureFields({ form }: { readonly form: RijForm<'doel'> }): ReactNode {
  const { vandaag } = useOpen();
  const { leefgebied, schaal, eenheid, nulmeting, indicator } = form.values;
  const chooseSchaal = (next: Schaal): void => {
    form.set('schaal', next);
    for (const name of ['nulmeting', 'streefwaarde'] as const) {
      const value = form.values[name];
      if (value !== null && !pastOpSchaal(next, value)) form.set(name, null);
    }
  };
  return (
    <>
      <RijVeld form={form} naam="indicator">
        {(veld) => (
          <TextField
            label="Wat meet u?"
            description="Iets wat u kunt tellen of een cijfer kunt geven."
            {...veld}
          />
        )}
      </RijVeld>
      {indicator.trim() === '' && (
        <div className="kt-plan-examples">
          <Hint>Bijvoorbeeld:</Hint>
          {indicatorExamples(leefgebied).map((example) => (
            <Button
              key={example.indicator}
              variant="quiet"
              onPress={() => {
                form.set('indicator', example.indicator);
                chooseSchaal(example.schaal);
                form.set('eenheid', example.eenheid);
              }}
            >
              {example.indicator}
            </Button>
          ))}
        </div>
      )}
      <RijVeld form={form} naam="schaal">
        {(veld) => <Select label="Schaal" options={SCHAAL_CHOICES} {...veld} onChange={chooseSchaal} />}
      </RijVeld>
      {schaal === 'aantal' && (
        <RijVeld form={form} naam="eenheid">
          {(veld) => <TextField label="Eenheid" description="Bijvoorbeeld: keer per week" {...veld} />}
        </RijVeld>
      )}
      <RijVeld form={form} naam="nulmeting">
        {(veld) => (
          <ValueField
            {...veld}
            label="Hoe is het nu? (nulmeting)"
            schaal={schaal}
            eenheid={eenheid}
            onChange={(value) => {
              veld.onChange(value);
              if (value !== null && form.values.nulmetingOp === null) form.set('nulmetingOp', vandaag);
            }}
          />
        )}
      </RijVeld>
      {nulmeting !== null && (
        <RijVeld form={form} naam="nulmetingOp">
          {(veld) => <DateField label="Gemeten op" width="short" today={vandaag} {...veld} />}
        </RijVeld>
      )}
      <RijVeld form={form} naam="streefwaarde">
        {(veld) => (
          <ValueField
            {...veld}
            label="Waar wilt u naartoe? (streefwaarde)"
            schaal={schaal}
            eenheid={eenheid}
          />
        )}
      </RijVeld>
    </>
  );
}
