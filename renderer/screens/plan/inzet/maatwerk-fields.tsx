import type { ReactNode } from 'react';
import { euro } from '#shared/domain/basis/woorden.ts';
import { PRODUCTCATEGORIEEN_JEUGD, PRODUCTCATEGORIEEN_WMO } from '#shared/domain/codes/iwmo.ts';
import { kostenInzet } from '#shared/domain/plan/kosten.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { FormRow } from '#renderer/components/form-row.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import type { RijForm } from '#renderer/form/use-rij-form.ts';
import { AfwegingFields } from './afweging-fields.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { OmvangFields } from './omvang-fields.tsx';
import { PgbFields } from './pgb-fields.tsx';
import { Part } from './part.tsx';

const choices = (list: Readonly<Record<string, string>>) =>
  Object.entries(list)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.value.localeCompare(b.value));
const ZWAARTES = [
  { value: 'licht', label: 'Licht' },
  { value: 'basis', label: 'Basis' },
  { value: 'speciaal', label: 'Speciaal' },
] as const;

/** What a maatwerkvoorziening carries (domain.md, ladder): each part in the order in which one decides. */
export function MaatwerkFields({ form }: { readonly form: RijForm<'inzet'> }): ReactNode {
  const { wet, leveringsvorm } = form.values;
  return (
    <>
      <Part title="Product" hint="Uit de catalogus; vul aan wat ontbreekt.">
        <RijVeld form={form} naam="wet">
          {(veld) => (
            <RadioGroup
              label="Wet"
              orientation="horizontal"
              options={[
                { value: 'wmo', label: 'Wmo' },
                { value: 'jeugdwet', label: 'Jeugdwet' },
              ]}
              {...veld}
              onChange={(next) => {
                veld.onChange(next);
                if (next !== wet) form.set('productcategorie', null);
              }}
            />
          )}
        </RijVeld>
        <RijVeld form={form} naam="productcategorie">
          {(veld) => (
            <Select
              label="Soort maatwerk"
              options={choices(wet === 'jeugdwet' ? PRODUCTCATEGORIEEN_JEUGD : PRODUCTCATEGORIEEN_WMO)}
              {...veld}
            />
          )}
        </RijVeld>
        <FormRow>
          <RijVeld form={form} naam="productcode">
            {(veld) => (
              <TextField
                label="Productcode"
                width="short"
                {...veld}
                value={veld.value ?? ''}
                onChange={(text) => {
                  veld.onChange(text.trim() === '' ? null : text.trim().toUpperCase());
                }}
              />
            )}
          </RijVeld>
          <RijVeld form={form} naam="zwaarte">
            {(veld) => <Select label="Zwaarte" options={ZWAARTES} {...veld} />}
          </RijVeld>
        </FormRow>
      </Part>
      <AfwegingFields form={form} />
      <Part title="Hoe geleverd">
        <RijVeld form={form} naam="leveringsvorm">
          {(veld) => (
            <RadioGroup
              label="Zorg in natura of pgb"
              options={[
                {
                  value: 'zin',
                  label: 'Zorg in natura',
                  detail: 'De gemeente regelt en betaalt de aanbieder.',
                },
                { value: 'pgb', label: 'Pgb', detail: 'De inwoner koopt zelf hulp in met een budget.' },
              ]}
              {...veld}
            />
          )}
        </RijVeld>
        {leveringsvorm === 'pgb' && <PgbFields form={form} />}
        <ChoiceFields form={form} />
      </Part>
      <Part title="Omvang">
        <OmvangFields form={form} />
        <Kosten form={form} />
      </Part>
    </>
  );
}

function Kosten({ form }: { readonly form: RijForm<'inzet'> }): ReactNode {
  const { huishouden } = useDossier();
  const { catalogus, vandaag } = useOpen();
  const kosten = kostenInzet(form.values, { catalogus, vandaag, gemeente: huishouden.gemeente });
  return (
    <div className="kt-plan-cost" role="status">
      <span className="kt-label">Kostenindicatie</span>
      {kosten.bekend ? (
        <>
          <span className="kt-plan-cost__sum">
            {euro(kosten.perMaandCenten)} per maand, {euro(kosten.perJaarCenten)} per jaar
          </span>
          <span className="kt-hint">{kosten.uitleg}</span>
        </>
      ) : (
        <span className="kt-hint">{kosten.reden}</span>
      )}
    </div>
  );
}
