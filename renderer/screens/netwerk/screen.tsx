import './netwerk.css';
import { Link2, Shuffle, UserPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { DossierFrame } from '#renderer/app/frames.tsx';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import type { Column } from '#renderer/components/data-table.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Note } from '#renderer/components/note.tsx';
import { PictureWithTable } from '#renderer/components/picture-with-table.tsx';
import { paneelVoor, type Open } from '#renderer/screens/huishouden/open-paneel.tsx';
import { bandInWoorden, naamVan, relatieInWoorden } from '#renderer/screens/huishouden/woorden.ts';
import { Ecogram } from './ecogram.tsx';
import { GROEPEN, knopenVan, type Knoop } from './knopen.ts';

/** null: nothing is drawn; '': the first person is asked for; an id: the second one is */
type Tekenen = string | null;

/** The ecogram: people point at it and correct it. */
export function NetwerkScreen(): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const [open, setOpen] = useState<Open | null>(null);
  const [tekenen, setTekenen] = useState<Tekenen>(null);
  const knopen = knopenVan(dossier);
  const isMoved = [...dossier.persoon, ...dossier.betrokkene].some((row) => row.plek !== null);
  const selectedId = tekenen ?? (open?.kind === 'persoon' || open?.kind === 'betrokkene' ? open.id : null);

  const choose = (knoop: Knoop): void => {
    if (tekenen === null) setOpen({ kind: knoop.kind, id: knoop.id });
    else if (tekenen === '') setTekenen(knoop.id);
    else if (tekenen !== knoop.id) {
      setTekenen(null);
      setOpen({ kind: 'relatie', id: null, initial: { vanId: tekenen, naarId: knoop.id } });
    }
  };
  const tidy = async (): Promise<void> => {
    const gesture = 'plek-schikken';
    for (const knoop of knopen) {
      const row = dossier[knoop.kind].find((entry) => entry.id === knoop.id);
      if (row?.plek) await actions.update(knoop.kind, knoop.id, { plek: null }, { gesture });
    }
  };
  const addNetwork = (
    <Button
      variant="primary"
      icon={UserPlus}
      onPress={() => {
        setOpen({ kind: 'persoon', id: null, initial: { kring: 'netwerk' } });
      }}
    >
      Persoon toevoegen
    </Button>
  );
  return (
    <DossierFrame
      tab="netwerk"
      actions={addNetwork}
      aside={paneelVoor(open, dossier, () => {
        setOpen(null);
      })}
    >
      {knopen.length === 0 ? (
        <EmptyState title="Nog niemand in beeld" level={2}>
          Voeg eerst de mensen van het huishouden toe, en dan wie er om hen heen staat. Teken het samen aan
          tafel.
        </EmptyState>
      ) : (
        <div
          className="kt-netwerk"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && tekenen !== null) setTekenen(null);
          }}
        >
          <div className="kt-cluster kt-no-print">
            <Button
              icon={Link2}
              isDisabled={knopen.length < 2}
              onPress={() => {
                setTekenen(tekenen === null ? '' : null);
              }}
            >
              {tekenen === null ? 'Relatie tekenen' : 'Stoppen met tekenen'}
            </Button>
            <Button
              onPress={() => {
                setOpen({ kind: 'betrokkene', id: null });
              }}
            >
              Professional of aanbieder toevoegen
            </Button>
            {isMoved && (
              <Button
                variant="quiet"
                icon={Shuffle}
                onPress={() => {
                  void tidy();
                }}
              >
                Opnieuw schikken
              </Button>
            )}
          </div>
          {tekenen !== null && (
            <Note role="status">
              {tekenen === ''
                ? 'Kies de eerste persoon in de tekening.'
                : `${naamVan(dossier, tekenen)} is van … Kies de tweede persoon.`}
            </Note>
          )}
          <PictureWithTable
            title="Ecogram"
            level={2}
            summary={samenvatting(knopen)}
            table={{
              caption: 'Iedereen in het ecogram',
              columns: kolommen(setOpen, (knoop) =>
                dossier.relatie
                  .filter((row) => row.vanId === knoop.id)
                  .map((row) => ({
                    id: row.id,
                    text: `${relatieInWoorden(dossier, row)} (${bandInWoorden(row)})`,
                  })),
              ),
              rows: knopen,
              rowKey: (row) => row.id,
            }}
          >
            <Ecogram
              selectedId={selectedId}
              selectedLineId={open?.kind === 'relatie' ? open.id : null}
              onChoose={choose}
              onChooseLine={(id) => {
                setOpen({ kind: 'relatie', id });
              }}
            />
          </PictureWithTable>
          <Uitleg />
        </div>
      )}
    </DossierFrame>
  );
}

function samenvatting(knopen: readonly Knoop[]): string {
  const count = (...groepen: Knoop['groep'][]) =>
    knopen.filter((knoop) => groepen.includes(knoop.groep)).length;
  return `${count('huishouden')} in het huishouden, ${count('netwerk')} in het netwerk, ${count('professional', 'aanbieder')} professionals en aanbieders.`;
}

function kolommen(
  onOpen: (open: Open) => void,
  banden: (knoop: Knoop) => { id: string; text: string }[],
): Column<Knoop>[] {
  return [
    { key: 'naam', header: 'Naam', cell: (row) => row.naam, sortValue: (row) => row.naam },
    { key: 'rol', header: 'Rol', cell: (row) => row.rol },
    {
      key: 'groep',
      header: 'Kring',
      cell: (row) => GROEPEN[row.groep],
      sortValue: (row) => Object.keys(GROEPEN).indexOf(row.groep),
    },
    {
      key: 'banden',
      header: 'Banden',
      cell: (row) => (
        <span className="kt-stack kt-netwerk__banden">
          {banden(row).map((band) => (
            <Button
              key={band.id}
              variant="quiet"
              aria-label={`Band wijzigen: ${row.naam} is ${band.text}`}
              onPress={() => {
                onOpen({ kind: 'relatie', id: band.id });
              }}
            >
              {band.text}
            </Button>
          ))}
        </span>
      ),
    },
    {
      key: 'wijzig',
      header: 'Wijzigen',
      cell: (row) => (
        <Button
          variant="quiet"
          aria-label={`Wijzigen: ${row.naam}`}
          onPress={() => {
            onOpen({ kind: row.kind, id: row.id });
          }}
        >
          Wijzigen
        </Button>
      ),
    },
  ];
}

function Uitleg(): ReactNode {
  return (
    <p className="kt-soft kt-small">
      Een dikke lijn is een sterke band, een onderbroken lijn een band met spanning. Rond is een persoon,
      vierkant een professional of aanbieder. Sleep iemand naar een andere plek, of gebruik de pijltjes.
    </p>
  );
}
