import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Meldingen } from '#shared/domain/controle.ts';
import { volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormRow } from '#renderer/components/form-row.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { alsBsn } from '#renderer/screens/huishouden/bsn-invoer.ts';
import type { NieuwePersoon } from './concept.ts';

interface PersoonVeldenProps {
  readonly persoon: NieuwePersoon;
  readonly nummer: number;
  readonly vandaag: string;
  readonly meldingen: Meldingen;
  readonly onChange: (persoon: NieuwePersoon) => void;
  /** left out when there is only one person */
  readonly onRemove?: (() => void) | undefined;
}

/** One member of the new household. */
export function PersoonVelden(props: PersoonVeldenProps): ReactNode {
  const { persoon, nummer, vandaag, meldingen, onChange, onRemove } = props;
  const naam = volledigeNaam(persoon);
  return (
    <div className="kt-nieuw__persoon" role="group" aria-label={`Persoon ${nummer}`}>
      <div className="kt-nieuw__persoon-kop">
        <h3 className="kt-nieuw__persoon-naam">{naam || `Persoon ${nummer}`}</h3>
        {onRemove && (
          <IconButton label={`${naam || `Persoon ${nummer}`} weghalen`} icon={Trash2} onPress={onRemove} />
        )}
      </div>
      <div className="kt-nieuw__namen">
        <TextField
          label="Voornaam"
          value={persoon.voornaam}
          onChange={(voornaam) => {
            onChange({ ...persoon, voornaam });
          }}
          errorMessage={meldingen['voornaam']}
          autoComplete="off"
          autoFocus={nummer > 1 || undefined}
          isRequired
        />
        <TextField
          label="Voorvoegsel"
          value={persoon.voorvoegsel}
          onChange={(voorvoegsel) => {
            onChange({ ...persoon, voorvoegsel });
          }}
          autoComplete="off"
        />
        <TextField
          label="Achternaam"
          value={persoon.achternaam}
          onChange={(achternaam) => {
            onChange({ ...persoon, achternaam });
          }}
          errorMessage={meldingen['achternaam']}
          autoComplete="off"
        />
      </div>
      <FormRow>
        <DateField
          label="Geboortedatum"
          value={persoon.geboortedatum}
          onChange={(geboortedatum) => {
            onChange({ ...persoon, geboortedatum });
          }}
          today={vandaag}
          errorMessage={meldingen['geboortedatum']}
        />
        <TextField
          label="BSN"
          value={persoon.bsn ?? ''}
          onChange={(text) => {
            onChange({ ...persoon, bsn: alsBsn(text) });
          }}
          inputMode="numeric"
          autoComplete="off"
          errorMessage={meldingen['bsn']}
        />
        <TextField
          label="Rol in het huishouden"
          placeholder="moeder, zoon, partner"
          value={persoon.rol}
          onChange={(rol) => {
            onChange({ ...persoon, rol });
          }}
        />
        <TextField
          label="Telefoon"
          type="tel"
          value={persoon.telefoon}
          onChange={(telefoon) => {
            onChange({ ...persoon, telefoon });
          }}
          autoComplete="off"
        />
      </FormRow>
    </div>
  );
}
