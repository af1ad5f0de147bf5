import type { ReactNode } from 'react';
import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import type { Meldingen } from '#shared/domain/controle.ts';
import { SOORTEN_HUISHOUDEN } from '#shared/domain/huishouden/schema.ts';
import { FormRow } from '#renderer/components/form-row.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { options } from '#renderer/form/options.ts';
import { voorgesteldeNaam, type Concept } from './concept.ts';

interface HuishoudenVeldenProps {
  readonly huishouden: Concept['huishouden'];
  readonly personen: Concept['personen'];
  readonly meldingen: Meldingen;
  readonly onChange: (huishouden: Concept['huishouden']) => void;
}

/** Name and address of the new household. */
export function HuishoudenVelden(props: HuishoudenVeldenProps): ReactNode {
  const { huishouden, personen, meldingen, onChange } = props;
  const suggestion = voorgesteldeNaam(personen);
  return (
    <section className="kt-nieuw__deel" aria-labelledby="nieuw-adres">
      <h2 id="nieuw-adres" className="kt-nieuw__kop">
        Het huishouden
      </h2>
      <FormRow>
        <TextField
          label="Naam van het huishouden"
          description={`Leeg laten mag: dan wordt het ${suggestion || 'de naam van de eerste persoon'}.`}
          value={huishouden.naam}
          onChange={(naam) => {
            onChange({ ...huishouden, naam });
          }}
          errorMessage={meldingen['naam']}
        />
        <Select
          label="Samenstelling"
          options={options(SOORTEN_HUISHOUDEN)}
          value={huishouden.soort}
          onChange={(soort) => {
            onChange({ ...huishouden, soort });
          }}
        />
      </FormRow>
      <div className="kt-nieuw__adres">
        <TextField
          label="Straat"
          value={huishouden.straat}
          onChange={(straat) => {
            onChange({ ...huishouden, straat });
          }}
          autoComplete="off"
        />
        <TextField
          label="Huisnummer"
          value={huishouden.huisnummer}
          onChange={(huisnummer) => {
            onChange({ ...huishouden, huisnummer });
          }}
          autoComplete="off"
        />
        <TextField
          label="Postcode"
          value={huishouden.postcode}
          onChange={(postcode) => {
            onChange({ ...huishouden, postcode });
          }}
          errorMessage={meldingen['postcode']}
          autoComplete="off"
        />
      </div>
      <FormRow>
        <TextField
          label="Plaats"
          value={huishouden.plaats}
          onChange={(plaats) => {
            onChange({ ...huishouden, plaats });
          }}
          autoComplete="off"
        />
        <Select
          label="Gemeente"
          options={GEMEENTEN.map((entry) => ({ value: entry.code, label: entry.naam }))}
          value={huishouden.gemeente}
          onChange={(gemeente) => {
            onChange({ ...huishouden, gemeente });
          }}
        />
      </FormRow>
    </section>
  );
}
