import { useState, type ReactNode } from 'react';
import type { ConsulentLast, Werklast } from '#shared/contract/team.ts';
import { PLANSTATUSSEN } from '#shared/domain/plan/schema.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Stat, Stats } from '#renderer/components/stat.tsx';
import { DossiersVan } from './dossiers-van.tsx';
import { TeamFrame } from './team-frame.tsx';
import { Uitleg } from './uitleg.tsx';
import { useWerklast } from './use-team.ts';
import { Verdeling } from './verdeling.tsx';
import { naamConsulent, ruimte } from './woorden.ts';

/** Who carries how much, who can take one more, and how that went over the last twelve weeks. */
export function WerklastScreen(): ReactNode {
  const query = useWerklast();
  return (
    <TeamFrame deel="werklast" query={query} csv={{ naam: 'werklast', rows: csvVan }}>
      {(data) => <Lijst data={data} />}
    </TeamFrame>
  );
}

function Lijst({ data }: { readonly data: Werklast }): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  const { consulenten, gewichten } = data;
  const ordered = [...consulenten].sort((a, b) => b.gewicht - a.gewicht);
  const dossiers = consulenten.reduce((sum, one) => sum + one.dossiers.length, 0);
  if (dossiers === 0) {
    return (
      <EmptyState title="Nog geen dossiers in dit team" level={2}>
        Zodra er een huishouden in dit team is, ziet u hier wie wat draagt.
      </EmptyState>
    );
  }
  const echte = ordered.filter(({ consulent }) => consulent !== '');
  const lichtst = echte.at(-1);
  const open = chosen === null ? null : (ordered.find(({ consulent }) => consulent === chosen) ?? null);
  return (
    <div className="kt-team">
      <Stats>
        <Stat label="Dossiers" value={dossiers} />
        <Stat
          label="Crisis"
          value={consulenten.reduce((sum, { crisis }) => sum + crisis, 0)}
          detail="open signalen"
        />
        <Stat
          label="Boven de norm"
          value={echte.filter((one) => ruimte(one, gewichten) < 0).length}
          detail={`van ${echte.length} consulenten`}
        />
        <Stat
          label="Kan er nog een bij"
          value={lichtst && ruimte(lichtst, gewichten) > 0 ? naamConsulent(lichtst.consulent) : 'Niemand'}
          detail={
            lichtst && ruimte(lichtst, gewichten) > 0
              ? `${ruimte(lichtst, gewichten)} punten ruimte`
              : 'iedereen zit aan de norm'
          }
        />
      </Stats>
      <Verdeling data={data} ordered={ordered} chosen={chosen} onChoose={setChosen} />
      {open && <DossiersVan last={open} />}
      <Uitleg gewichten={gewichten} />
    </div>
  );
}

function csvVan({ consulenten, gewichten }: Werklast): (string | number | null)[][] {
  const rows = consulenten.flatMap((one: ConsulentLast) =>
    one.dossiers.map((dossier) => [
      naamConsulent(one.consulent),
      dossier.naam,
      PLANSTATUSSEN[dossier.fase],
      dossier.gewicht,
      dossier.delen.map(({ naam, punten }) => `${naam}: ${punten}`).join(', '),
      dossier.signalen,
      dossier.laatsteContact,
      gewichten.norm,
    ]),
  );
  return [
    ['Consulent', 'Huishouden', 'Plan', 'Punten', 'Waaruit', 'Signalen', 'Laatste contact', 'Norm'],
    ...rows,
  ];
}
