import { Gauge, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { dagKort } from '#shared/domain/basis/datum.ts';
import { getal, opsomming } from '#shared/domain/basis/woorden.ts';
import type { Row } from '#shared/domain/entities.ts';
import { TAKEN_MANTELZORG } from '#shared/domain/mantelzorg/schema.ts';
import { belastingInWoorden, isEigenCijfer, ZWAAR_VANAF } from '#shared/domain/mantelzorg/belasting.ts';
import { belastingVan, type MantelzorgSignaal } from '#shared/domain/mantelzorg/signalen.ts';
import { LoadLine, loadText } from '#renderer/charts/load-line.tsx';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { DefinitionList } from '#renderer/components/definition-list.tsx';
import { Note } from '#renderer/components/note.tsx';
import { PictureWithTable } from '#renderer/components/picture-with-table.tsx';
import { Maatregelen } from './maatregelen.tsx';
import { naamVan, zorgInWoorden } from './namen.ts';
import type { Paneel } from './paneel.ts';

interface ZorgCardProps {
  readonly zorg: Row<'mantelzorg'>;
  readonly signalen: readonly MantelzorgSignaal[];
  readonly onOpen: (paneel: Paneel) => void;
}

const WAT_NU: Record<MantelzorgSignaal['code'], string> = {
  'mantelzorg-zwaar': `Vanaf het cijfer ${ZWAAR_VANAF}, of de grens van een instrument, is het zorgen te zwaar. Bespreek samen wat verlichting geeft.`,
  'mantelzorg-stijgt': 'Vraag wat er anders is dan de vorige keer.',
  'maatregel-gestopt': 'Vraag of er iets voor in de plaats moet komen.',
};

/** One mantelzorger: what is done, how heavy it is over time, what lightens it. */
export function ZorgCard({ zorg, signalen, onOpen }: ZorgCardProps): ReactNode {
  const dossier = useDossier();
  const naam = naamVan(dossier, zorg.mantelzorgerId);
  const isOver = zorg.gestoptOp !== null;
  return (
    <Card
      title={zorgInWoorden(dossier, zorg)}
      actions={
        <Button
          aria-label={`Wijzigen: ${zorgInWoorden(dossier, zorg)}`}
          onPress={() => {
            onOpen({ soort: 'zorg', id: zorg.id });
          }}
        >
          Wijzigen
        </Button>
      }
    >
      {signalen.map((signaal) => (
        <Note key={signaal.code} tone={signaal.ernst > 1 ? 'attention' : 'info'} title={signaal.tekst}>
          {WAT_NU[signaal.code]}
        </Note>
      ))}
      <div className="kt-mantelzorg-zorg">
        <Verloop zorg={zorg} naam={naam} onOpen={onOpen} />
        <div className="kt-stack">
          <Feiten zorg={zorg} />
          <Maatregelen zorg={zorg} showsIdeas={!isOver} onOpen={onOpen} />
        </div>
      </div>
    </Card>
  );
}

function Feiten({ zorg }: { readonly zorg: Row<'mantelzorg'> }): ReactNode {
  const taken = zorg.taken.map((taak) => TAKEN_MANTELZORG[taak].toLowerCase());
  return (
    <DefinitionList
      items={[
        { term: 'Doet', value: taken.length > 0 ? opsomming(taken) : null },
        {
          term: 'Uren per week',
          value: zorg.urenPerWeek === null ? null : getal(zorg.urenPerWeek),
        },
        { term: 'Sinds', value: zorg.sinds === null ? null : dagKort(zorg.sinds) },
        {
          term: 'Wensen',
          value: zorg.wensen ? <span className="kt-mantelzorg-words">{zorg.wensen}</span> : null,
        },
        ...(zorg.gestoptOp === null ? [] : [{ term: 'Gestopt op', value: dagKort(zorg.gestoptOp) }]),
      ]}
    />
  );
}

interface VerloopProps {
  readonly zorg: Row<'mantelzorg'>;
  readonly naam: string;
  readonly onOpen: (paneel: Paneel) => void;
}

function Verloop({ zorg, naam, onOpen }: VerloopProps): ReactNode {
  const dossier = useDossier();
  const { vandaag } = useOpen();
  const cijfers = belastingVan(dossier, zorg.id);
  const open = (id: string | null) => () => {
    onOpen({ soort: 'cijfer', zorgId: zorg.id, id });
  };
  // only own figures lie on one line; what an instrument said stands beside it in words
  const eigen = cijfers.filter(isEigenCijfer);
  const laatste = cijfers.at(-1);
  if (cijfers.length === 0) {
    return (
      <section className="kt-stack">
        <h3>Hoe zwaar is het zorgen?</h3>
        <p className="kt-soft">
          Vraag {naam} om een cijfer. Doe dat elke keer opnieuw, dan ziet u op tijd of het te zwaar wordt.
        </p>
        <div>
          <Button icon={Gauge} onPress={open(null)}>
            Cijfer noteren
          </Button>
        </div>
      </section>
    );
  }
  return (
    <PictureWithTable
      title="Hoe zwaar is het zorgen?"
      summary={laatste && !isEigenCijfer(laatste) ? `${belastingInWoorden(laatste)}.` : loadText(naam, eigen)}
      actions={
        <Button icon={Plus} aria-label={`Cijfer noteren voor ${naam}`} onPress={open(null)}>
          Cijfer noteren
        </Button>
      }
      table={{
        caption: `Cijfers van ${naam}`,
        rows: [...cijfers].reverse(),
        rowKey: (row) => row.id,
        columns: [
          { key: 'datum', header: 'Datum', width: '8rem', cell: (row) => dagKort(row.datum) },
          {
            key: 'waarde',
            header: 'Hoe zwaar',
            width: '9rem',
            cell: (row) => belastingInWoorden(row),
          },
          { key: 'toelichting', header: 'Toelichting', cell: (row) => row.toelichting },
          {
            key: 'wijzig',
            header: 'Wijzigen',
            width: '8rem',
            cell: (row) => (
              <Button
                variant="quiet"
                aria-label={`Cijfer van ${dagKort(row.datum)} wijzigen`}
                onPress={open(row.id)}
              >
                Wijzigen
              </Button>
            ),
          },
        ],
      }}
    >
      {eigen.length > 0 && <LoadLine naam={naam} metingen={eigen} until={zorg.gestoptOp ?? vandaag} />}
    </PictureWithTable>
  );
}
