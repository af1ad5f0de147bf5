import { Link2, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { VERTEGENWOORDIGINGEN } from '#shared/domain/codes/iwmo.ts';
import type { Row } from '#shared/domain/entities.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { DataTable, type Column } from '#renderer/components/data-table.tsx';
import { opsomming } from '#shared/domain/basis/woorden.ts';
import type { Open } from './open-paneel.tsx';
import { bandInWoorden, korteNaamVan, naamVan, relatieInWoorden } from './woorden.ts';

interface DeelProps {
  readonly onOpen: (open: Open) => void;
}

/** Who is what to whom, with what the law makes of it. */
export function Relaties({ onOpen }: DeelProps): ReactNode {
  const dossier = useDossier();
  const columns: Column<Row<'relatie'>>[] = [
    { key: 'wie', header: 'Wie', cell: (row) => naamVan(dossier, row.vanId) },
    { key: 'wat', header: 'is', cell: (row) => relatieInWoorden(dossier, row) },
    { key: 'band', header: 'Band', cell: bandInWoorden },
    {
      key: 'wet',
      header: 'Voor de wet',
      cell: (row) =>
        [row.gezag ? 'gezag' : '', row.vertegenwoordiging ? VERTEGENWOORDIGINGEN[row.vertegenwoordiging] : '']
          .filter(Boolean)
          .join(', '),
    },
    {
      key: 'wijzig',
      header: 'Wijzigen',
      cell: (row) => (
        <Button
          variant="quiet"
          aria-label={`Wijzigen: ${naamVan(dossier, row.vanId)} is ${relatieInWoorden(dossier, row)}`}
          onPress={() => {
            onOpen({ kind: 'relatie', id: row.id });
          }}
        >
          Wijzigen
        </Button>
      ),
    },
  ];
  return (
    <Card
      title="Relaties en gezag"
      actions={
        dossier.persoon.length > 0 && (
          <Button
            variant="quiet"
            icon={Link2}
            onPress={() => {
              onOpen({ kind: 'relatie', id: null });
            }}
          >
            Relatie toevoegen
          </Button>
        )
      }
    >
      <DataTable
        caption="Relaties"
        isCaptionHidden
        columns={columns}
        rows={dossier.relatie}
        rowKey={(row) => row.id}
        emptyText="Nog geen relaties. Leg vast wie familie van wie is, en wie gezag heeft over de kinderen."
      />
    </Card>
  );
}

/** Professionals and aanbieders around the household. */
export function Betrokkenen({ onOpen }: DeelProps): ReactNode {
  const dossier = useDossier();
  const columns: Column<Row<'betrokkene'>>[] = [
    { key: 'naam', header: 'Naam', cell: (row) => row.naam },
    {
      key: 'functie',
      header: 'Functie en organisatie',
      cell: (row) => [row.functie, row.organisatie].filter(Boolean).join(', '),
    },
    {
      key: 'voor',
      header: 'Voor',
      cell: (row) =>
        row.voorIds.length === 0
          ? 'het huishouden'
          : opsomming(row.voorIds.map((id) => korteNaamVan(dossier, id))),
    },
    { key: 'telefoon', header: 'Telefoon', cell: (row) => row.telefoon },
    {
      key: 'wijzig',
      header: 'Wijzigen',
      cell: (row) => (
        <Button
          variant="quiet"
          aria-label={`Wijzigen: ${row.naam}`}
          onPress={() => {
            onOpen({ kind: 'betrokkene', id: row.id });
          }}
        >
          Wijzigen
        </Button>
      ),
    },
  ];
  return (
    <Card
      title="Professionals en aanbieders"
      actions={
        <Button
          variant="quiet"
          icon={UserPlus}
          onPress={() => {
            onOpen({ kind: 'betrokkene', id: null });
          }}
        >
          Betrokkene toevoegen
        </Button>
      }
    >
      <DataTable
        caption="Professionals en aanbieders"
        isCaptionHidden
        columns={columns}
        rows={dossier.betrokkene}
        rowKey={(row) => row.id}
        emptyText="Nog niemand. Denk aan de huisarts, school en aanbieders die nu al helpen."
      />
    </Card>
  );
}
