import { useRouter, useSearch } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { rapportVraag, type Keuzes, type RapportVraag } from '#shared/contract/monitor.ts';
import { plusMaanden } from '#shared/domain/basis/datum.ts';
import type { Rapport } from '#shared/monitor/rapport.ts';
import { DataTable } from '#renderer/components/data-table.tsx';
import { eersteGebied, type Zoekdeel } from './adres.ts';
import { Begrippen } from './begrippen.tsx';
import { rapportBestand } from './bestand.ts';
import { KiesGebied, KiesPeildatum } from './kies-gebied.tsx';
import { Antwoord, MonitorFrame, NogNietGeteld } from './monitor-frame.tsx';
import { useKeuzes, useRapport } from './use-monitor.ts';

const MAANDEN_PER_JAAR = 12;
const BEGRIPPEN = [
  'Indicatie',
  'Cliënt',
  'Telt op een peildatum',
  'Wijziging van zwaarte',
  'Ontwikkeling',
  'Verband',
  'Kleine aantallen',
  'Oudere gegevens',
];

const adresVan = ({ gebied, van, tot }: RapportVraag): string =>
  `/regio/rapport?${new URLSearchParams({ gebied, van, tot }).toString()}`;

/** What the address asks, or the last year of the first gebied; null: nothing was counted twice yet. */
function vraagUit(search: Zoekdeel, keuzes: Keuzes | undefined): RapportVraag | null {
  const { gebied, van, tot } = search;
  const asked = rapportVraag.safeParse({ gebied: String(gebied), van, tot });
  if (asked.success) return asked.data;
  const last = keuzes?.peildata.at(-1);
  const first = keuzes && eersteGebied(keuzes);
  if (last === undefined || !first || keuzes.peildata.length < 2) return null;
  const yearAgo = plusMaanden(last, -MAANDEN_PER_JAAR);
  const before = keuzes.peildata.includes(yearAgo) ? yearAgo : (keuzes.peildata[0] ?? yearAgo);
  return { gebied: first, van: before, tot: last };
}

/** The tables of the council letter, ready to be put on paper. */
export function RegioRapportScreen(): ReactNode {
  const router = useRouter();
  const search: Zoekdeel = useSearch({ strict: false });
  const keuzes = useKeuzes();
  const vraag = vraagUit(search, keuzes.data);
  const rapport = useRapport(keuzes.data ? vraag : null);
  const answer = rapport.isPlaceholderData ? undefined : rapport.data;
  const go = (next: RapportVraag): void => {
    const [van, tot] = [next.van, next.tot].sort();
    if (van !== undefined && tot !== undefined && van !== tot)
      void router.navigate({ href: adresVan({ ...next, van, tot }), replace: true });
  };
  return (
    <MonitorFrame
      deel="rapport"
      adres={vraag && answer ? adresVan(vraag) : null}
      bestand={vraag && answer ? rapportBestand(vraag.gebied, answer.rapport, answer.begrippen) : null}
    >
      <Antwoord query={keuzes}>
        {(known: Keuzes) =>
          vraag === null ? (
            <NogNietGeteld />
          ) : (
            <>
              <div className="kt-monitor__keuzes kt-no-print">
                <KiesGebied
                  keuzes={known}
                  value={vraag.gebied}
                  onChange={(gebied) => {
                    go({ ...vraag, gebied });
                  }}
                />
                <KiesPeildatum
                  label="Eerste peildatum"
                  peildata={known.peildata}
                  value={vraag.van}
                  onChange={(van) => {
                    go({ ...vraag, van });
                  }}
                />
                <KiesPeildatum
                  label="Tweede peildatum"
                  peildata={known.peildata}
                  value={vraag.tot}
                  onChange={(tot) => {
                    go({ ...vraag, tot });
                  }}
                />
              </div>
              <div className="kt-monitor__naast">
                <Antwoord query={rapport}>{(data) => <Tabellen rapport={data.rapport} />}</Antwoord>
                <Begrippen begrippen={known.begrippen} namen={BEGRIPPEN} />
              </div>
            </>
          )
        }
      </Antwoord>
    </MonitorFrame>
  );
}

function Tabellen({ rapport }: { readonly rapport: Rapport }): ReactNode {
  return (
    <>
      <p className="kt-monitor__vraag">{rapport.naam}</p>
      {rapport.opmerkingen.map((regel) => (
        <p key={regel} className="kt-monitor__let-op">
          {regel}
        </p>
      ))}
      {rapport.tabellen.map((tabel) => (
        <RapportTabel key={tabel.titel} tabel={tabel} />
      ))}
    </>
  );
}

function RapportTabel({ tabel }: { readonly tabel: Rapport['tabellen'][number] }): ReactNode {
  const id = useId();
  return (
    <section className="kt-card kt-monitor__blok" aria-labelledby={id}>
      <h2 className="kt-monitor__kop" id={id}>
        {tabel.titel}
      </h2>
      <DataTable
        caption={tabel.titel}
        isCaptionHidden
        rows={tabel.rijen}
        rowKey={({ naam }) => naam}
        emptyText="Hier is niets van geteld."
        columns={[
          {
            key: 'naam',
            header: 'Regel',
            cell: ({ naam, soort }) =>
              soort === 'totaal' ? (
                <strong>{naam}</strong>
              ) : (
                <span className={soort === 'waarvan' ? 'kt-monitor__waarvan' : undefined}>{naam}</span>
              ),
          },
          ...tabel.kolommen.map((kop, index) => ({
            key: `${index}`,
            header: kop,
            isNumber: true,
            cell: ({ cellen, soort }: (typeof tabel.rijen)[number]) => {
              const text = cellen[index] === '' ? '–' : cellen[index];
              return soort === 'totaal' ? <strong>{text}</strong> : text;
            },
          })),
        ]}
      />
    </section>
  );
}
