import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { ROLNAMEN } from '#shared/domain/catalogus/velden.ts';
import { Button } from '#renderer/components/button.tsx';
import { Fieldset } from '#renderer/components/form-row.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { Select } from '#renderer/components/select.tsx';
import { useBeheer } from './use-beheer.ts';

interface RollenProps {
  /** `consulent:noord`, or `beheerder` for the whole gemeente */
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly errorMessage?: string | undefined;
}

const HEEL = '';

/** What somebody may do, and in which team. */
export function Rollen({ value, onChange, errorMessage }: RollenProps): ReactNode {
  const { teams } = useBeheer();
  const set = (at: number, rol: string, team: string): void => {
    onChange(value.map((one, index) => (index === at ? (team === HEEL ? rol : `${rol}:${team}`) : one)));
  };
  return (
    <Fieldset legend="Rollen">
      {value.map((one, at) => {
        const [rol = '', team = HEEL] = one.split(':');
        return (
          <div className="kt-beheer__rol" key={`${at}-${value.length}`}>
            <Select
              label="Rol"
              value={rol}
              options={Object.entries(ROLNAMEN).map(([code, label]) => ({ value: code, label }))}
              onChange={(chosen) => set(at, chosen, team)}
            />
            <Select
              label="Waar"
              value={team}
              options={[
                { value: HEEL, label: 'Hele gemeente' },
                ...teams.map(({ id, naam }) => ({ value: id, label: naam })),
              ]}
              onChange={(chosen) => set(at, rol, chosen)}
            />
            <IconButton
              label="Rol weghalen"
              icon={Trash2}
              onPress={() => onChange(value.filter((_, index) => index !== at))}
            />
          </div>
        );
      })}
      <div>
        <Button variant="quiet" icon={Plus} onPress={() => onChange([...value, 'consulent'])}>
          Rol toevoegen
        </Button>
      </div>
      {errorMessage !== undefined && (
        <p className="kt-field-error" role="alert">
          {errorMessage}
        </p>
      )}
    </Fieldset>
  );
}
