import type { ReactNode } from 'react';
import type { Medewerker } from '#shared/domain/catalogus/schema.ts';
import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import { volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { SOORTEN_HUISHOUDEN, SOORTEN_REGISSEUR } from '#shared/domain/huishouden/schema.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import type { Choice } from '#renderer/components/choices.tsx';
import { Fieldset, FormRow } from '#renderer/components/form-row.tsx';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import { Note } from '#renderer/components/note.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { options } from '#renderer/form/options.ts';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';

/** Name, address, and who steers the plan. */
export function HuishoudenPaneel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dossier = useDossier();
  const { catalogus } = useOpen();
  const form = useRijForm({ kind: 'huishouden', row: dossier.huishouden, mode: 'submit', onSaved: onClose });
  const soort = form.values.regisseurSoort;
  const kandidaten: Choice[] =
    soort === 'aanbieder'
      ? dossier.betrokkene.map((row) => ({ value: row.id, label: row.naam, detail: row.organisatie }))
      : dossier.persoon
          .filter((row) => (soort === 'inwoner' ? row.kring === 'huishouden' : true))
          .map((row) => ({ value: row.id, label: volledigeNaam(row), detail: row.rol }));
  const isPerson = soort === 'inwoner' || soort === 'naaste' || soort === 'aanbieder';
  return (
    <RijPaneel title="Huishouden wijzigen" form={form} saveText="Opslaan" onClose={onClose}>
      <RijVeld form={form} naam="naam">
        {(veld) => <TextField label="Naam" isRequired {...veld} />}
      </RijVeld>
      <RijVeld form={form} naam="soort">
        {(veld) => <Select label="Samenstelling" options={options(SOORTEN_HUISHOUDEN)} {...veld} />}
      </RijVeld>
      <Fieldset legend="Regie">
        <RijVeld form={form} naam="regisseurSoort">
          {(veld) => (
            <Select
              label="Wie heeft de regie?"
              options={options(SOORTEN_REGISSEUR)}
              {...veld}
              onChange={(value) => {
                veld.onChange(value);
                form.set('regisseurId', null);
              }}
            />
          )}
        </RijVeld>
        {isPerson && kandidaten.length === 0 && (
          <Note>
            {soort === 'aanbieder'
              ? 'Voeg eerst de aanbieder toe bij de betrokkenen.'
              : 'Voeg eerst een persoon toe.'}
          </Note>
        )}
        {isPerson && kandidaten.length > 0 && (
          <RijVeld form={form} naam="regisseurId">
            {(veld) => <Select label="Namelijk" options={kandidaten} {...veld} />}
          </RijVeld>
        )}
      </Fieldset>
      <Fieldset legend="Adres">
        <FormRow>
          <RijVeld form={form} naam="straat">
            {(veld) => <TextField label="Straat" autoComplete="off" {...veld} />}
          </RijVeld>
          <RijVeld form={form} naam="huisnummer">
            {(veld) => <TextField label="Huisnummer" autoComplete="off" {...veld} />}
          </RijVeld>
        </FormRow>
        <FormRow>
          <RijVeld form={form} naam="postcode">
            {(veld) => <TextField label="Postcode" autoComplete="off" {...veld} />}
          </RijVeld>
          <RijVeld form={form} naam="plaats">
            {(veld) => <TextField label="Plaats" autoComplete="off" {...veld} />}
          </RijVeld>
        </FormRow>
      </Fieldset>
      <Fieldset legend="Gemeente en team">
        <RijVeld form={form} naam="gemeente">
          {(veld) => (
            <Select
              label="Gemeente"
              options={GEMEENTEN.map((entry) => ({ value: entry.code, label: entry.naam }))}
              {...veld}
            />
          )}
        </RijVeld>
        <FormRow>
          <RijVeld form={form} naam="team">
            {(veld) => <TextField label="Team" {...veld} />}
          </RijVeld>
          <RijVeld form={form} naam="consulent">
            {(veld) => (
              <ComboBox
                label="Consulent"
                options={consulenten(catalogus.medewerkers, form.values.gemeente, veld.value)}
                {...veld}
                value={null}
                inputValue={veld.value}
                onInputChange={veld.onChange}
                onChange={(naam) => {
                  if (naam !== null) veld.onChange(naam);
                }}
                allowsCustomValue
              />
            )}
          </RijVeld>
        </FormRow>
      </Fieldset>
      <RijVeld form={form} naam="toelichting">
        {(veld) => <TextArea label="Toelichting" rows={3} {...veld} />}
      </RijVeld>
    </RijPaneel>
  );
}

/** The consulenten of a gemeente that fit what is typed; all of them when a whole name stands there, to choose another. */
function consulenten(medewerkers: readonly Medewerker[], gemeente: string, typed: string): Choice[] {
  const own = medewerkers.filter((row) => row.rol === 'consulent' && row.gemeente === gemeente);
  const isName = own.some((row) => row.naam === typed);
  return own
    .filter((row) => isName || row.naam.toLowerCase().includes(typed.trim().toLowerCase()))
    .map((row) => ({ value: row.naam, label: row.naam, detail: row.team }));
}
