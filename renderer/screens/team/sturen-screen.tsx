import type { ReactNode } from 'react';
import type { Sturing } from '#shared/contract/team.ts';
import { hoogteTrede, naamTrede } from '#shared/domain/codes/trede.ts';
import { kwartaalNaam } from '#shared/domain/team/sturing.ts';
import { BarRow } from '#renderer/charts/bar-row.tsx';
import { Card } from '#renderer/components/card.tsx';
import { DataTable } from '#renderer/components/data-table.tsx';
import { PictureWithTable } from '#renderer/components/picture-with-table.tsx';
import type { RungNumber } from '#renderer/components/rungs.ts';
import { Stat, Stats } from '#renderer/components/stat.tsx';
import { Stroom } from './stroom.tsx';
import { TeamFrame } from './team-frame.tsx';
import { useSturing } from './use-team.ts';
import { deel, dagenTekst, getal } from './woorden.ts';

/** The figures that the team steers on: do plans work, do they get lighter, do carers stay upright, are we in time. */
export function SturenScreen(): ReactNode {
  const query = useSturing();
  return (
    <TeamFrame deel="sturen" query={query} csv={{ naam: 'sturen', rows: csvVan }}>
      {(data) => <Cijfers data={data} />}
    </TeamFrame>
  );
}

function Cijfers({ data }: { readonly data: Sturing }): ReactNode {
  const { kwartalen, treden, mantelzorg, lopend, alleenLichter, consulenten } = data;
  const laatste = [...kwartalen].reverse();
  const oordelen = kwartalen.reduce((sum, een) => sum + een.behaald + een.deels + een.niet, 0);
  const behaald = kwartalen.reduce((sum, een) => sum + een.behaald, 0);
  const metCijfer = laatste.find(({ tevredenheid }) => tevredenheid !== null);
  const inzet = treden.reduce((sum, een) => sum + een.aantal, 0);
  const lichter = treden.reduce((sum, een) => sum + (een.trede === 'maatwerk' ? 0 : een.aantal), 0);
  return (
    <div className="kt-team">
      <Stats>
        <Stat
          label="Doelen behaald"
          value={deel(behaald, oordelen)}
          detail={`${behaald} van ${oordelen} in vijf kwartalen`}
        />
        <Stat
          label="Tevredenheid"
          value={getal(metCijfer?.tevredenheid ?? null)}
          detail={
            metCijfer
              ? `${kwartaalNaam(metCijfer.kwartaal)}, ${metCijfer.gevraagd === 1 ? '1 cijfer' : `${metCijfer.gevraagd} cijfers`}`
              : 'nog niet gevraagd'
          }
        />
        <Stat
          label="Plannen zonder maatwerk"
          value={deel(alleenLichter, lopend)}
          detail={`${alleenLichter} van ${lopend} lopende plannen`}
        />
        <Stat
          label="Last van mantelzorgers"
          value={mantelzorg ? `${getal(mantelzorg.voor)} → ${getal(mantelzorg.na)}` : 'onbekend'}
          detail={
            mantelzorg
              ? `voor en na ${mantelzorg.maatregelen === 1 ? '1 maatregel' : `${mantelzorg.maatregelen} maatregelen`}`
              : 'geen cijfer voor én na een maatregel'
          }
        />
      </Stats>
      <Stroom kwartalen={kwartalen} />
      <PictureWithTable
        title="Van licht naar zwaar"
        level={2}
        summary={`${deel(lichter, inzet)} van de inzet in lopende plannen is lichter dan maatwerk.`}
        table={{
          caption: 'Inzet in lopende plannen per trede',
          rows: treden,
          rowKey: ({ trede }) => trede,
          columns: [
            { key: 'trede', header: 'Trede', cell: ({ trede }) => naamTrede(trede) },
            { key: 'aantal', header: 'Inzet', isNumber: true, cell: ({ aantal }) => aantal },
            { key: 'deel', header: 'Deel', isNumber: true, cell: ({ aantal }) => deel(aantal, inzet) },
          ],
        }}
      >
        <div className="kt-team__balken">
          {treden.map(({ trede, aantal }) => (
            <BarRow
              key={trede}
              label={naamTrede(trede)}
              value={aantal}
              max={Math.max(1, ...treden.map((een) => een.aantal))}
              trede={hoogteTrede(trede) as RungNumber}
            />
          ))}
        </div>
      </PictureWithTable>
      <Card title="Per kwartaal">
        <DataTable
          caption="Cijfers per kwartaal"
          isCaptionHidden
          rows={laatste}
          rowKey={({ kwartaal }) => kwartaal}
          columns={[
            { key: 'kwartaal', header: 'Kwartaal', cell: ({ kwartaal }) => kwartaalNaam(kwartaal) },
            {
              key: 'doelen',
              header: 'Doelen behaald',
              isNumber: true,
              cell: (een) => deel(een.behaald, een.behaald + een.deels + een.niet),
            },
            {
              key: 'oordelen',
              header: 'Behaald, deels, niet',
              isNumber: true,
              cell: (een) => `${een.behaald}, ${een.deels}, ${een.niet}`,
            },
            {
              key: 'tevredenheid',
              header: 'Tevredenheid',
              isNumber: true,
              cell: (een) => getal(een.tevredenheid),
            },
            {
              key: 'onderzoek',
              header: 'Onderzoek duurde',
              isNumber: true,
              cell: (een) => dagenTekst(een.onderzoekDagen),
            },
            {
              key: 'beschikking',
              header: 'Beschikking duurde',
              isNumber: true,
              cell: (een) => dagenTekst(een.beschikkingDagen),
            },
          ]}
        />
      </Card>
      <Card title="Wat er bij wie ligt">
        <DataTable
          caption="Werk dat wacht, per consulent"
          isCaptionHidden
          rows={consulenten}
          rowKey={({ consulent }) => consulent}
          columns={[
            { key: 'naam', header: 'Consulent', cell: ({ consulent }) => consulent },
            { key: 'dossiers', header: 'Dossiers', isNumber: true, cell: ({ dossiers }) => dossiers },
            {
              key: 'evaluaties',
              header: 'Met een evaluatie',
              isNumber: true,
              cell: ({ evaluaties }) => evaluaties,
            },
            { key: 'contact', header: 'Contact nodig', isNumber: true, cell: ({ contact }) => contact },
            {
              key: 'termijnen',
              header: 'Met een termijn',
              isNumber: true,
              cell: ({ termijnen }) => termijnen,
            },
          ]}
        />
        <p className="kt-soft kt-small">
          Op naam, om werk te verdelen. Resultaten staan hier alleen van het team als geheel.
        </p>
      </Card>
      <details className="kt-team__uitleg">
        <summary>Zo zijn deze cijfers geteld</summary>
        <ul>
          <li>
            Instroom: het eerste plan van een huishouden werd vastgesteld. Uitstroom: het plan werd
            afgesloten.
          </li>
          <li>Op- en afgeschaald: het besluit bij een afgeronde evaluatie, op de dag van die evaluatie.</li>
          <li>Doelen behaald: de oordelen bij afgeronde evaluaties. Deels behaald telt niet als behaald.</li>
          <li>Tevredenheid: het gemiddelde van de cijfers (1 tot 10) die inwoners bij evaluaties gaven.</li>
          <li>
            Duur: de middelste van alle meldingen die in dat kwartaal klaar waren. Onderzoek: van melding tot
            klaar. Beschikking: van aanvraag tot besluit.
          </li>
          <li>
            Last van mantelzorgers: het laatste cijfer vóór een maatregel en het laatste daarna, gemiddeld.
            Zonder beide telt een maatregel niet mee.
          </li>
        </ul>
      </details>
    </div>
  );
}

function csvVan({ kwartalen }: Sturing): (string | number | null)[][] {
  return [
    [
      'Kwartaal',
      'Instroom',
      'Opgeschaald',
      'Afgeschaald',
      'Uitstroom',
      'Doelen behaald',
      'Doelen deels',
      'Doelen niet',
      'Tevredenheid',
      'Cijfers',
      'Onderzoek (dagen)',
      'Beschikking (dagen)',
    ],
    ...kwartalen.map((een) => [
      een.kwartaal,
      een.instroom,
      een.opgeschaald,
      een.afgeschaald,
      een.uitstroom,
      een.behaald,
      een.deels,
      een.niet,
      een.tevredenheid,
      een.gevraagd,
      een.onderzoekDagen,
      een.beschikkingDagen,
    ]),
  ];
}
