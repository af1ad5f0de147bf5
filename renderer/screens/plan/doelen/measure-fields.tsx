import type { ReactNode } from 'react';
import { pastOpSchaal } from '#shared/domain/plan/waarde.ts';
import { SCHALEN, type Schaal } from '#shared/domain/plan/schema.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Hint } from '#renderer/components/field-parts.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Select } from '#renderer/components/select.tsx';
import { Slider } from '#renderer/components/slider.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { RijVeld, type Veld } from '#renderer/form/rij-veld.tsx';
import type { RijForm } from '#renderer/form/use-rij-form.ts';
import { indicatorExamples, ZELFREDZAAMHEID } from './indicator-examples.ts';

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

interface ValueFieldProps extends Veld<number | null> {
  readonly label: string;
  readonly schaal: Schaal;
  readonly eenheid: string;
}

/** A value on the scale of the doel: sliding, a number, or yes and no. */
function ValueField({ schaal, eenheid, ...veld }: ValueFieldProps): ReactNode {
  if (schaal === 'zelfredzaamheid') {
    return (
      <Slider
        {...veld}
        {...(veld.value === null
          ? {}
          : { description: `${veld.value}: ${ZELFREDZAAMHEID[veld.value - 1] ?? ''}` })}
        minValue={1}
        maxValue={ZELFREDZAAMHEID.length}
        lowText="acute problematiek"
        highText="volledig zelfredzaam"
      />
    );
  }
  if (schaal === 'janee') {
    return (
      <RadioGroup
        {...veld}
        orientation="horizontal"
        options={[
          { value: 'ja', label: 'Ja' },
          { value: 'nee', label: 'Nee' },
        ]}
        value={veld.value === null ? null : veld.value >= 1 ? 'ja' : 'nee'}
        onChange={(value) => {
          veld.onChange(value === 'ja' ? 1 : 0);
        }}
      />
    );
  }
  const unit = schaal === 'aantal' ? eenheid.trim() : 'van 10';
  return (
    <NumberField
      {...veld}
      width={schaal === 'aantal' ? 'wide' : 'short'}
      minValue={0}
      {...(schaal === 'cijfer' ? { maxValue: 10, step: 0.5 } : {})}
      {...(unit === '' ? {} : { unit })}
      hasSteppers
    />
  );
}
