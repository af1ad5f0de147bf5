import { useId, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { locales } from 'zod';
import type { DeelWijziging } from '#shared/contract/region/beheer.ts';
import {
  gewichtenSchema,
  STANDAARD_GEWICHTEN,
  STANDAARD_TERMIJNEN,
  termijnenSchema,
  type Gewichten,
  type Termijnen,
} from '#shared/domain/catalogus/schema.ts';
import { GEWICHTNAMEN, TERMIJNNAMEN, vlak } from '#shared/domain/catalogus/velden.ts';
import { PLANSTATUSSEN } from '#shared/domain/plan/schema.ts';
import { useKeptText } from '#renderer/client/kept-text.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Fieldset, Form, FormActions } from '#renderer/components/form-row.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { useBeheer, useBeheerActie } from './use-beheer.ts';

const dutch = locales.nl().localeError;
type Getallen = Readonly<Record<string, number | null>>;

/** Terms and weights: numbers, each with what it means. */
export function Instellen(): ReactNode {
  const { termijnen, gewichten } = useBeheer().catalogus;
  return (
    <div className="kt-beheer__twee">
      <Deel
        key={`t-${JSON.stringify(termijnen)}`}
        deel="termijnen"
        titel="Termijnen"
        uitleg="De wet geeft de eerste drie. Een kortere termijn mag; een langere past niet bij de wet."
        was={termijnen}
        standaard={STANDAARD_TERMIJNEN}
        schema={termijnenSchema}
        groepen={[{ titel: null, namen: TERMIJNNAMEN }]}
      />
      <Deel
        key={`g-${JSON.stringify(gewichten)}`}
        deel="gewichten"
        titel="Gewichten"
        uitleg="Hoe zwaar een dossier telt in de werklast van een consulent, in punten. De teamleider ziet deze uitleg ook."
        was={gewichten}
        standaard={STANDAARD_GEWICHTEN}
        schema={gewichtenSchema}
        groepen={[
          {
            titel: 'Per fase van het plan',
            namen: Object.fromEntries(
              Object.entries(PLANSTATUSSEN).map(([fase, naam]) => [`fase.${fase}`, naam]),
            ),
          },
          { titel: 'Daar komt bij', namen: GEWICHTNAMEN },
        ]}
      />
    </div>
  );
}

/** A flat form as the part that it is of: `fase.concept` goes into `fase`. */
function diep(getallen: Getallen): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [naam, getal] of Object.entries(getallen)) {
    const [boven = '', onder] = naam.split('.');
    if (onder === undefined) out[boven] = getal;
    else out[boven] = { ...(out[boven] as object | undefined), [onder]: getal };
  }
  return out;
}

interface DeelProps {
  readonly deel: 'termijnen' | 'gewichten';
  readonly titel: string;
  readonly uitleg: string;
  readonly was: Termijnen | Gewichten;
  readonly standaard: Termijnen | Gewichten;
  readonly schema: z.ZodType;
  readonly groepen: readonly {
    readonly titel: string | null;
    readonly namen: Readonly<Record<string, string>>;
  }[];
}

function Deel({ deel, titel, uitleg, was, standaard, schema, groepen }: DeelProps): ReactNode {
  const { gemeente } = useBeheer();
  const act = useBeheerActie();
  const formId = useId();
  const kept = useKeptText(`beheer/${gemeente}/${deel}`);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const values: Getallen = {
    ...(vlak(was) as Getallen),
    ...(kept.text === '' ? {} : (JSON.parse(kept.text) as Getallen)),
  };
  const parsed = schema.safeParse(diep(values), { error: dutch });
  const fouten = new Map(
    parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message]),
  );
  const isChanged = JSON.stringify(diep(values)) !== JSON.stringify(diep(vlak(was) as Getallen));
  const save = async (): Promise<void> => {
    if (!parsed.success) return;
    setBusy(true);
    const wijziging = { deel, waarde: parsed.data, was } as unknown as DeelWijziging;
    const result = await act((beheer) => beheer.stelIn({ gemeente, wijziging }));
    setBusy(false);
    setFailure(result.ok ? null : result.error.message);
    if (!result.ok) return;
    kept.forget();
    toast({ text: `${titel} opgeslagen.` });
  };
  return (
    <Card title={titel}>
      <Form id={formId} label={titel} onSubmit={() => void save()}>
        <p className="kt-soft">{uitleg}</p>
        {failure !== null && <ErrorNote message={failure} />}
        {groepen.map((groep) => {
          const fields = (
            <div className="kt-beheer__getallen">
              {Object.entries(groep.namen).map(([naam, label]) => {
                const usual = (vlak(standaard) as Getallen)[naam];
                return (
                  <NumberField
                    key={naam}
                    label={label}
                    minValue={0}
                    value={values[naam] ?? null}
                    onChange={(value) => kept.change(JSON.stringify({ ...values, [naam]: value }))}
                    errorMessage={fouten.get(naam)}
                    {...(usual === values[naam] ? {} : { description: `Gewoonlijk ${usual}.` })}
                  />
                );
              })}
            </div>
          );
          return groep.titel === null ? (
            <div key={titel}>{fields}</div>
          ) : (
            <Fieldset key={groep.titel} legend={groep.titel}>
              {fields}
            </Fieldset>
          );
        })}
        <FormActions>
          <Button
            variant="primary"
            type="submit"
            isDisabled={!isChanged || !parsed.success}
            isPending={isBusy}
          >
            {titel} opslaan
          </Button>
          {isChanged && (
            <Button variant="quiet" onPress={kept.forget}>
              Terug naar wat er stond
            </Button>
          )}
        </FormActions>
      </Form>
    </Card>
  );
}
