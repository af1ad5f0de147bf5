import { type ReactNode, useState } from 'react';
import { RELATIES, VERTEGENWOORDIGINGEN } from '#shared/domain/codes/iwmo.ts';
import type { Dossier, Invoer, Row } from '#shared/domain/entities.ts';
import { volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import type { Choice } from '#renderer/components/choices.tsx';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import { Fieldset } from '#renderer/components/form-row.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { options } from '#renderer/form/options.ts';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';

export const STERKTES = [
  { value: '1', label: 'dun' },
  { value: '2', label: 'gewoon' },
  { value: '3', label: 'sterk' },
] as const;
const GEEN = 'geen';

interface RelatiePaneelProps {
  readonly relatie: Row<'relatie'> | null;
  readonly initial?: Invoer<'relatie'>;
  readonly onClose: () => void;
}

/** What one person is to another, how strong the bond is, and what it means in law. */
export function RelatiePaneel({ relatie, initial, onClose }: RelatiePaneelProps): ReactNode {
  const dossier = useDossier();
  const form = useRijForm({
    kind: 'relatie',
    row: relatie,
    mode: 'submit',
    onSaved: onClose,
    ...(initial ? { initial, draftName: `${initial.vanId ?? ''}-${initial.naarId ?? ''}` } : {}),
  });
  // a new relatie has no kind until somebody names it: a silent "familielid" would be believed
  const [kind, setKind] = useState<'open' | 'missing' | 'chosen'>(relatie ? 'chosen' : 'open');
  const van = mensen(dossier);
  const naar: Choice[] = [{ value: dossier.id, label: 'Het hele huishouden' }, ...van];
  return (
    <RijPaneel
      title={relatie ? 'Relatie' : 'Relatie toevoegen'}
      form={form}
      saveText={relatie ? 'Opslaan' : 'Relatie toevoegen'}
      onClose={onClose}
      check={() => {
        if (kind !== 'chosen') setKind('missing');
        return kind === 'chosen';
      }}
      removed="De relatie is verwijderd."
    >
      <RijVeld form={form} naam="vanId">
        {(veld) => (
          <ComboBox
            label="Wie"
            options={van}
            {...veld}
            value={known(van, veld.value)}
            onChange={(value) => {
              veld.onChange(value ?? '');
            }}
            isRequired
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="soort">
        {(veld) => (
          <ComboBox
            label="is"
            options={options(RELATIES)}
            {...veld}
            value={kind === 'chosen' ? veld.value : null}
            errorMessage={kind === 'missing' ? 'Kies wat zij van elkaar zijn.' : veld.errorMessage}
            onChange={(value) => {
              if (!value) return;
              veld.onChange(value);
              setKind('chosen');
            }}
            isRequired
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="naarId">
        {(veld) => (
          <ComboBox
            label="van"
            options={naar}
            {...veld}
            value={known(naar, veld.value)}
            onChange={(value) => {
              veld.onChange(value ?? '');
            }}
            isRequired
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="sterkte">
        {(veld) => (
          <RadioGroup
            label="Hoe sterk is de band?"
            orientation="horizontal"
            options={STERKTES}
            {...veld}
            value={sterkteWaarde(veld.value)}
            onChange={(value) => {
              veld.onChange(Number(value));
            }}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="spanning">
        {(veld) => <Checkbox label="Er is spanning in deze band" {...veld} />}
      </RijVeld>
      <Fieldset legend="Voor de wet">
        <RijVeld form={form} naam="gezag">
          {(veld) => <Checkbox label="Heeft gezag over dit kind" {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="vertegenwoordiging">
          {(veld) => (
            <Select
              label="Vertegenwoordigt deze persoon"
              options={[{ value: GEEN, label: 'nee' }, ...options(VERTEGENWOORDIGINGEN)]}
              {...veld}
              value={veld.value ?? GEEN}
              onChange={(value) => {
                veld.onChange(value === GEEN ? null : value);
              }}
            />
          )}
        </RijVeld>
      </Fieldset>
      <RijVeld form={form} naam="toelichting">
        {(veld) => <TextArea label="Toelichting" rows={2} {...veld} />}
      </RijVeld>
    </RijPaneel>
  );
}

function mensen(dossier: Dossier): Choice[] {
  return [
    ...dossier.persoon.map((row) => ({ value: row.id, label: volledigeNaam(row), detail: row.rol })),
    ...dossier.betrokkene.map((row) => ({
      value: row.id,
      label: row.naam,
      detail: row.functie || row.organisatie,
    })),
  ];
}

function known(choices: readonly Choice[], value: string): string | null {
  return choices.some((choice) => choice.value === value) ? value : null;
}

/** Strength as the value of a choice. */
export function sterkteWaarde(sterkte: number): '1' | '2' | '3' {
  return sterkte === 1 ? '1' : sterkte === 3 ? '3' : '2';
}
