import { MessagesSquare } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { dagLang } from '#shared/domain/basis/datum.ts';
import { naamLeefgebied } from '#shared/domain/codes/leefgebied.ts';
import type { Dossier, Row } from '#shared/domain/entities.ts';
import { SOORTEN_GESPREK } from '#shared/domain/gesprek/schema.ts';
import { DossierFrame } from '#renderer/app/frames.tsx';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { LongList } from '#renderer/components/long-list.tsx';
import { PlanGesprek } from './plan-gesprek.tsx';

const VERDER = { gepland: 'Openen', bezig: 'Verder gaan', afgerond: 'Teruglezen' } as const;

/** Of a gesprek with one line about what was talked of, with the gap; in CSS pixels. */
const ROW_HEIGHT = 112;

/** Past and planned gesprekken, newest first, and the way to begin one. */
export function GesprekLijst({ onOpen }: { readonly onOpen: (id: string) => void }): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { vandaag } = useOpen();
  const [isPlanning, setPlanning] = useState(false);
  const rows = [...dossier.gesprek].sort((a, b) => b.datum.localeCompare(a.datum));
  const begin = async (): Promise<void> => {
    const aanwezigIds = dossier.persoon.filter((row) => row.kring === 'huishouden').map((row) => row.id);
    const result = await actions.create('gesprek', { datum: vandaag, status: 'bezig', aanwezigIds });
    if (result.ok) onOpen(result.value.id);
  };
  const beginButton = (
    <Button
      variant="primary"
      icon={MessagesSquare}
      onPress={() => {
        void begin();
      }}
    >
      Gesprek beginnen
    </Button>
  );

  return (
    <DossierFrame
      tab="gesprek"
      actions={beginButton}
      aside={
        isPlanning && (
          <PlanGesprek
            onClose={() => {
              setPlanning(false);
            }}
          />
        )
      }
    >
      {rows.length === 0 ? (
        <EmptyState title="Nog geen gesprek gevoerd" action={beginButton}>
          Ga samen aan tafel zitten. Wat u hoort, schrijft u per onderwerp op in de woorden van de mensen
          zelf.
        </EmptyState>
      ) : (
        <div className="kt-stack">
          <div className="kt-cluster">
            <Button
              onPress={() => {
                setPlanning(true);
              }}
            >
              Gesprek plannen
            </Button>
          </div>
          <LongList items={rows} label="Gesprekken" className="kt-gesprekken" rowHeight={ROW_HEIGHT}>
            {(row, place) => (
              <div {...place} key={row.id} className="kt-gesprekken__item">
                <div className="kt-gesprekken__words">
                  <h2 className="kt-gesprekken__title">{SOORTEN_GESPREK[row.soort]}</h2>
                  <p className="kt-soft">
                    {[dagLang(row.datum), row.tijd, row.plaats].filter(Boolean).join(' · ')}
                  </p>
                  <p>{besproken(dossier, row)}</p>
                </div>
                <Chip tone={row.status === 'afgerond' ? 'good' : row.status === 'bezig' ? 'accent' : 'open'}>
                  {row.status === 'afgerond' ? 'Afgerond' : row.status === 'bezig' ? 'Bezig' : 'Gepland'}
                </Chip>
                <Button
                  aria-label={`${VERDER[row.status]}: ${SOORTEN_GESPREK[row.soort]}, ${dagLang(row.datum)}`}
                  onPress={() => {
                    onOpen(row.id);
                  }}
                >
                  {VERDER[row.status]}
                </Button>
              </div>
            )}
          </LongList>
        </div>
      )}
    </DossierFrame>
  );
}

function besproken(dossier: Dossier, gesprek: Row<'gesprek'>): string {
  const gebieden = [
    ...new Set(dossier.beeld.filter((row) => row.gesprekId === gesprek.id).map((row) => row.leefgebied)),
  ];
  if (gebieden.length === 0) return gesprek.aanleiding;
  return `Besproken: ${gebieden.map((code) => naamLeefgebied(code).toLowerCase()).join(', ')}`;
}
