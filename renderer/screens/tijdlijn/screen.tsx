import './tijdlijn.css';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { dagKort, plusMaanden } from '#shared/domain/basis/datum.ts';
import { hoogteTrede, naamTrede } from '#shared/domain/codes/trede.ts';
import { tijdlijn } from '#shared/domain/tijdlijn.ts';
import { DossierFrame } from '#renderer/app/frames.tsx';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { CheckboxGroup } from '#renderer/components/checkbox-group.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { PictureWithTable } from '#renderer/components/picture-with-table.tsx';
import { ToggleGroup } from '#renderer/components/toggle-group.tsx';
import { Beeld } from './beeld.tsx';
import { Lijst } from './lijst.tsx';
import { ALLE_GROEPEN, GROEPEN, hoortBij, momenten, type Groep } from './soorten.ts';
import { inVenster, inWoorden, STAP, vensterVan, type Zoom } from './venster.ts';

const ZOOMS: readonly { value: Zoom; label: string }[] = [
  { value: 'jaar', label: '1 jaar' },
  { value: 'drie', label: '3 jaar' },
  { value: 'alles', label: 'Alles' },
];

/** Everything that happened and that will happen, as a picture and as a list. */
export function TijdlijnScreen(): ReactNode {
  const dossier = useDossier();
  const open = useOpen();
  const { vandaag } = open;
  const [zoom, setZoom] = useState<Zoom>('jaar');
  const [midden, setMidden] = useState(vandaag);
  const [groepen, setGroepen] = useState<readonly Groep[]>(ALLE_GROEPEN);
  const alles = tijdlijn(dossier, open);
  const venster = vensterVan(zoom, midden, alles);
  const every = momenten(alles.punten, alles.balken, vandaag);
  const chosen = every.filter((one) => hoortBij(one, groepen));
  const inView = chosen.filter((one) => one.datum >= venster.van && one.datum <= venster.tot);
  const balken = alles.balken
    .filter((one) => groepen.includes('inzet') && inVenster(one, venster))
    .sort((a, b) => hoogteTrede(a.trede) - hoogteTrede(b.trede) || a.vanaf.localeCompare(b.vanaf));
  const summary = inWoorden(balken, venster, vandaag);
  const move = (direction: 1 | -1) => () => {
    setMidden(plusMaanden(midden, direction * STAP[zoom]));
  };

  if (every.length === 0) {
    return (
      <DossierFrame tab="tijdlijn">
        <EmptyState title="Nog niets gebeurd">
          Voer een gesprek of leg inzet op de ladder. Alles met een dag komt hier vanzelf te staan.
        </EmptyState>
      </DossierFrame>
    );
  }
  return (
    <DossierFrame tab="tijdlijn">
      <PictureWithTable
        level={2}
        title={`Van ${dagKort(venster.van)} tot ${dagKort(venster.tot)}`}
        summary={summary}
        actions={
          <>
            {zoom !== 'alles' && (
              <>
                <IconButton label="Eerder" icon={ChevronLeft} onPress={move(-1)} />
                <Button
                  variant="quiet"
                  onPress={() => {
                    setMidden(vandaag);
                  }}
                >
                  Nu
                </Button>
                <IconButton label="Later" icon={ChevronRight} onPress={move(1)} />
              </>
            )}
            <ToggleGroup label="Hoeveel tijd" options={ZOOMS} value={zoom} onChange={setZoom} />
          </>
        }
        table={{
          caption: 'Inzet en momenten',
          rows: [
            ...balken.map((one) => ({
              key: one.id,
              vanaf: one.vanaf,
              tot: one.tot,
              titel: one.titel,
              soort: naamTrede(one.trede),
            })),
            ...inView
              .filter((one) => one.soort !== 'inzet')
              .map((one, index) => ({
                key: `${one.datum}${index}`,
                vanaf: one.datum,
                tot: one.datum,
                titel: one.titel,
                soort: one.detail,
              })),
          ],
          rowKey: (row) => row.key,
          columns: [
            { key: 'titel', header: 'Wat', cell: (row) => row.titel, sortValue: (row) => row.titel },
            {
              key: 'vanaf',
              header: 'Van',
              width: '8rem',
              cell: (row) => dagKort(row.vanaf),
              sortValue: (row) => row.vanaf,
            },
            {
              key: 'tot',
              header: 'Tot',
              width: '8rem',
              cell: (row) =>
                row.tot === null ? 'loopt door' : row.tot === row.vanaf ? '' : dagKort(row.tot),
              sortValue: (row) => row.tot,
            },
            { key: 'soort', header: 'Bijzonderheden', cell: (row) => row.soort },
          ],
        }}
      >
        <Beeld venster={venster} vandaag={vandaag} momenten={inView} balken={balken} summary={summary} />
      </PictureWithTable>
      <div className="kt-no-print">
        <CheckboxGroup
          label="Laat zien"
          orientation="horizontal"
          width="wide"
          options={ALLE_GROEPEN.map((value) => ({ value, label: GROEPEN[value].naam }))}
          value={groepen}
          onChange={setGroepen}
        />
      </div>
      <div className="kt-tijdlijn-lijsten">
        <Lijst
          title="Wat er komt"
          momenten={chosen.filter((one) => one.toekomst).reverse()}
          emptyText="Er staat niets gepland."
        />
        <Lijst
          title="Wat er was"
          momenten={chosen.filter((one) => !one.toekomst)}
          emptyText="Er is nog niets gebeurd."
        />
      </div>
    </DossierFrame>
  );
}
