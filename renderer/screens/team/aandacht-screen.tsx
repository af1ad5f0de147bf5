import { useState, type ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { AandachtPunt } from '#shared/contract/team.ts';
import { dagKort } from '#shared/domain/basis/datum.ts';
import { AANDACHT_GROEPEN, type AandachtGroep } from '#shared/domain/team/aandacht.ts';
import { plekVanTab, type DossierTab } from '#renderer/app/places.ts';
import { useRegioStatus } from '#renderer/client/regio.ts';
import { Chip } from '#renderer/components/chip.tsx';
import { DataTable } from '#renderer/components/data-table.tsx';
import { Note } from '#renderer/components/note.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { Select } from '#renderer/components/select.tsx';
import { naamConsulent } from './woorden.ts';
import { TeamFrame } from './team-frame.tsx';
import { useAandacht } from './use-team.ts';

const ALLES = 'alles';
const ERNST = { 1: 'Ter kennis', 2: 'Binnenkort', 3: 'Nu' } as const;
const TOON = { 1: 'neutral', 2: 'accent', 3: 'attention' } as const;

/** One list of what asks for the teamleider, most urgent first, each line with the step to take. */
export function AandachtScreen(): ReactNode {
  const query = useAandacht();
  const [groep, setGroep] = useState<string>(ALLES);
  const [wie, setWie] = useState<string>(ALLES);
  const intake = useRegioStatus().data?.intake ?? 0;
  const punten = query.data?.punten ?? [];
  const shown = punten.filter(
    (punt) => (groep === ALLES || punt.groep === groep) && (wie === ALLES || punt.consulent === wie),
  );
  const groepen = Object.keys(AANDACHT_GROEPEN) as AandachtGroep[];
  const consulenten = [...new Set(punten.map(({ consulent }) => consulent))].sort();
  const count = (code: string) => punten.filter((punt) => punt.groep === code).length;
  return (
    <TeamFrame deel="aandacht" query={query} csv={{ naam: 'aandacht', rows: () => csvVan(shown) }}>
      {() => (
        <div className="kt-team">
          {intake > 0 && (
            <Note>
              {intake === 1
                ? '1 wijziging van iemand die geen toegang meer had, wacht op uw besluit.'
                : `${intake} wijzigingen van mensen die geen toegang meer hadden, wachten op uw besluit.`}{' '}
              <Link href="/conflicten">Bekijken</Link>
            </Note>
          )}
          <div className="kt-cluster kt-no-print">
            <Select
              label="Waarover"
              value={groep}
              onChange={setGroep}
              options={[
                { value: ALLES, label: `Alles (${punten.length})` },
                ...groepen
                  .filter((code) => count(code) > 0)
                  .map((code) => ({ value: code, label: `${AANDACHT_GROEPEN[code]} (${count(code)})` })),
              ]}
            />
            <Select
              label="Van wie"
              value={wie}
              onChange={setWie}
              options={[
                { value: ALLES, label: 'Iedereen' },
                ...consulenten.map((naam) => ({ value: naam, label: naamConsulent(naam) })),
              ]}
            />
          </div>
          <DataTable
            caption="Wat aandacht vraagt"
            isCaptionHidden
            rows={shown}
            rowKey={(punt) => `${punt.dossierId}-${punt.signaal.code}-${punt.signaal.tekst}`}
            emptyText="Niets. Alles loopt zoals afgesproken."
            columns={[
              {
                key: 'naam',
                header: 'Huishouden',
                width: '12.5rem',
                cell: ({ naam }) => naam,
                sortValue: ({ naam }) => naam,
              },
              {
                key: 'ernst',
                header: 'Wanneer',
                width: '8rem',
                cell: ({ signaal }) => <Chip tone={TOON[signaal.ernst]}>{ERNST[signaal.ernst]}</Chip>,
                sortValue: ({ signaal }) => -signaal.ernst,
              },
              {
                key: 'wat',
                header: 'Wat',
                width: '20rem',
                cell: ({ signaal }) => signaal.tekst,
                sortValue: ({ groep: code }) => AANDACHT_GROEPEN[code as AandachtGroep],
              },
              {
                key: 'datum',
                header: 'Datum',
                width: '7rem',
                cell: ({ signaal }) => signaal.datum && dagKort(signaal.datum),
                sortValue: ({ signaal }) => signaal.datum,
              },
              {
                key: 'wie',
                header: 'Consulent',
                width: '9.5rem',
                cell: ({ consulent }) => naamConsulent(consulent),
                sortValue: ({ consulent }) => naamConsulent(consulent),
              },
              {
                key: 'stap',
                header: 'Stap',
                width: '12.5rem',
                cell: ({ dossierId, naam, knop, tab }) => (
                  <LinkButton href={plekVan(dossierId, tab)} variant="quiet">
                    {knop}
                    <span className="kt-sr-only"> bij {naam}</span>
                  </LinkButton>
                ),
              },
            ]}
          />
        </div>
      )}
    </TeamFrame>
  );
}

function plekVan(dossierId: string, tab: string): string {
  if (tab === 'conflicten') return `/conflicten/${dossierId}`;
  if (tab === 'toetsing') return `/dossier/${dossierId}/toetsing`;
  return plekVanTab(dossierId, tab as DossierTab);
}

function csvVan(punten: readonly AandachtPunt[]): (string | number | null)[][] {
  return [
    ['Huishouden', 'Wanneer', 'Onderwerp', 'Wat', 'Datum', 'Consulent', 'Stap'],
    ...punten.map(({ naam, signaal, groep, consulent, knop }) => [
      naam,
      ERNST[signaal.ernst],
      AANDACHT_GROEPEN[groep as AandachtGroep],
      signaal.tekst,
      signaal.datum,
      naamConsulent(consulent),
      knop,
    ]),
  ];
}
