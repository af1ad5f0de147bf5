import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { wetsartikel } from '#shared/domain/codes/wetsartikel.ts';
import { dagenTussen, dagLang } from '#shared/domain/basis/datum.ts';
import type { Row } from '#shared/domain/entities.ts';
import { termijnen, type Termijn } from '#shared/domain/huishouden/termijnen.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import type { Open } from './open-paneel.tsx';

/** The meldingen, with the terms that the law gives them. */
export function Trajecten({ onOpen }: { readonly onOpen: (open: Open) => void }): ReactNode {
  const dossier = useDossier();
  const rows = [...dossier.traject].sort((a, b) => b.meldingOp.localeCompare(a.meldingOp));
  return (
    <Card
      title="Melding en termijnen"
      actions={
        <Button
          variant="quiet"
          icon={Plus}
          onPress={() => {
            onOpen({ kind: 'traject', id: null });
          }}
        >
          Melding toevoegen
        </Button>
      }
    >
      {rows.length === 0 && (
        <p className="kt-soft">
          Nog geen melding. Vanaf de dag van de melding lopen de termijnen van de wet.
        </p>
      )}
      {rows.map((row) => (
        <Melding key={row.id} traject={row} onOpen={onOpen} />
      ))}
    </Card>
  );
}

interface MeldingProps {
  readonly traject: Row<'traject'>;
  readonly onOpen: (open: Open) => void;
}

function Melding({ traject, onOpen }: MeldingProps): ReactNode {
  const { vandaag, catalogus } = useOpen();
  return (
    <section className="kt-huishouden__melding">
      <div className="kt-huishouden__melding-kop">
        <h3>
          Melding van {dagLang(traject.meldingOp)}
          {traject.meldingDoor && ` door ${traject.meldingDoor}`}
        </h3>
        {traject.spoed && <Chip tone="attention">Spoed</Chip>}
        <Button
          variant="quiet"
          onPress={() => {
            onOpen({ kind: 'traject', id: traject.id });
          }}
        >
          Data wijzigen
        </Button>
      </div>
      <ul className="kt-huishouden__termijnen">
        {termijnen(traject, catalogus.termijnen).map((termijn) => (
          <li key={termijn.code}>
            <span className="kt-huishouden__termijn">{termijn.naam}</span>
            <span className="kt-soft">
              uiterlijk {dagLang(termijn.uiterlijk)}{' '}
              <span className="kt-small">({wetsartikel(termijn.bron)})</span>
            </span>
            <Stand termijn={termijn} vandaag={vandaag} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stand({ termijn, vandaag }: { readonly termijn: Termijn; readonly vandaag: string }): ReactNode {
  if (termijn.gedaanOp !== null) {
    const isLate = termijn.gedaanOp > termijn.uiterlijk;
    return <Chip tone={isLate ? 'neutral' : 'good'}>{isLate ? 'Klaar, te laat' : 'Klaar'}</Chip>;
  }
  const days = dagenTussen(vandaag, termijn.uiterlijk);
  // a persoonlijk plan is a right of the inwoner: nobody is late with it
  if (termijn.code === 'persoonlijk-plan') {
    return <Chip tone="neutral">{days < 0 ? 'Niet ingeleverd' : `Kan nog ${dagen(days)}`}</Chip>;
  }
  if (days < 0) return <Chip tone="attention">{`${dagen(-days)} te laat`}</Chip>;
  return <Chip tone={days <= 7 ? 'accent' : 'open'}>{days === 0 ? 'Vandaag' : `Nog ${dagen(days)}`}</Chip>;
}

const dagen = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);
