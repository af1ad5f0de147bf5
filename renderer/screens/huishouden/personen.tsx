import { UserPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { normaliseer } from '#shared/domain/basis/normaliseer.ts';
import { dagKort } from '#shared/domain/basis/datum.ts';
import { COMMUNICATIEVORMEN } from '#shared/domain/codes/iwmo.ts';
import type { Row } from '#shared/domain/entities.ts';
import { volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Avatar } from '#renderer/components/avatar.tsx';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { SearchField } from '#renderer/components/search-field.tsx';
import type { Open } from './open-paneel.tsx';
import { persoonInWoorden } from './woorden.ts';

const MANY = 10;

interface PersonenProps {
  readonly onOpen: (open: Open) => void;
  readonly selectedId: string | null;
}

/** Who lives here, and who is around them. */
export function Personen({ onOpen, selectedId }: PersonenProps): ReactNode {
  const dossier = useDossier();
  const [query, setQuery] = useState('');
  const wanted = normaliseer(query);
  const hits = dossier.persoon.filter((row) =>
    normaliseer(`${volledigeNaam(row)} ${row.rol}`).includes(wanted),
  );
  const leden = hits.filter((row) => row.kring === 'huishouden');
  const netwerk = hits.filter((row) => row.kring === 'netwerk');
  const add = (kring: 'huishouden' | 'netwerk') => () => {
    onOpen({ kind: 'persoon', id: null, initial: { kring } });
  };
  return (
    <>
      {dossier.persoon.length > MANY && (
        <SearchField label={`Zoek in ${dossier.persoon.length} personen`} value={query} onChange={setQuery} />
      )}
      <Card title={`In het huishouden (${leden.length})`}>
        {dossier.persoon.some((row) => row.kring === 'huishouden') ? (
          <Lijst label="In het huishouden" rows={leden} onOpen={onOpen} selectedId={selectedId} />
        ) : (
          <EmptyState
            title="Nog niemand"
            action={
              <Button icon={UserPlus} onPress={add('huishouden')}>
                Persoon toevoegen
              </Button>
            }
          >
            Zet hier iedereen die in dit huis woont. Daarna kunt u het gesprek beginnen.
          </EmptyState>
        )}
      </Card>
      <Card
        title={`In het netwerk (${netwerk.length})`}
        actions={
          <Button variant="quiet" icon={UserPlus} onPress={add('netwerk')}>
            Iemand uit het netwerk
          </Button>
        }
      >
        {dossier.persoon.some((row) => row.kring === 'netwerk') ? (
          <Lijst label="In het netwerk" rows={netwerk} onOpen={onOpen} selectedId={selectedId} />
        ) : (
          <p className="kt-soft">
            Familie, vrienden en buren op wie het huishouden kan rekenen. Ook de mantelzorger hoort hier.
          </p>
        )}
      </Card>
    </>
  );
}

interface LijstProps extends PersonenProps {
  readonly label: string;
  readonly rows: readonly Row<'persoon'>[];
}

function Lijst({ label, rows, onOpen, selectedId }: LijstProps): ReactNode {
  const { vandaag } = useOpen();
  if (rows.length === 0) return <p className="kt-soft">Niemand gevonden. Probeer een andere naam.</p>;
  return (
    <ul className="kt-huishouden__lijst" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            className="kt-huishouden__rij"
            aria-expanded={row.id === selectedId}
            onClick={() => {
              onOpen({ kind: 'persoon', id: row.id });
            }}
          >
            <Avatar name={volledigeNaam(row)} />
            <span className="kt-huishouden__wie">
              <strong>{volledigeNaam(row)}</strong>
              <span className="kt-soft kt-small">{persoonInWoorden(row, vandaag)}</span>
            </span>
            <span className="kt-huishouden__extra kt-soft kt-small">
              {row.geboortedatum && <span>geboren {dagKort(row.geboortedatum)}</span>}
              {row.telefoon && <span>{row.telefoon}</span>}
            </span>
            {row.communicatievorm && (
              <Chip tone="accent" icon={null}>
                {COMMUNICATIEVORMEN[row.communicatievorm]}
              </Chip>
            )}
            {row.kring === 'huishouden' && row.bsn === null && <Chip tone="open">BSN ontbreekt</Chip>}
          </button>
        </li>
      ))}
    </ul>
  );
}
