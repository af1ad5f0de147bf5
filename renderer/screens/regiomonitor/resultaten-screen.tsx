import { useRouter, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { uitkomstenVraag, type Keuzes } from '#shared/contract/monitor.ts';
import type { Dag } from '#shared/domain/basis/datum.ts';
import { kwartaalNaam } from '#shared/domain/team/sturing.ts';
import { vraagSchema, type Gebied, type Tabel } from '#shared/monitor/tabel.ts';
import type { Uitkomsten } from '#shared/monitor/uitkomst-tabel.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { eersteGebied, type Zoekdeel } from './adres.ts';
import { Begrippen } from './begrippen.tsx';
import { Doelbereik, Kerncijfers, Lichter, Mantelzorg, Stromen, Tevredenheid } from './beelden.tsx';
import { KiesGebied, KiesPeildatum } from './kies-gebied.tsx';
import { Antwoord, MonitorFrame, NogNietGeteld } from './monitor-frame.tsx';
import { kwartalenVan, uitkomstenBestand } from './uitkomst-cijfers.ts';
import { useKeuzes, useTabel, useUitkomsten } from './use-monitor.ts';
import { ontbreekt } from './woorden.ts';

const KWARTALEN = 8;
const BEGRIPPEN = [
  'Kwartaal',
  'Instroom en uitstroom',
  'Doorstroom',
  'Doelbereik',
  'Tevredenheid',
  'Lichtere inzet',
  'Alleen lichtere inzet',
  'Last van mantelzorgers',
  'Voor en na een maatregel',
  'Verband',
  'Kleine aantallen',
];

interface Vraag {
  readonly gebied: Gebied;
  /** the peildatum at which the last quarter ended */
  readonly tot: Dag;
}

const adresVan = (vraag: Vraag): string =>
  `/regio/resultaten?${new URLSearchParams({ gebied: vraag.gebied, tot: vraag.tot }).toString()}`;

function vraagUit(search: Zoekdeel, keuzes: Keuzes | undefined): Vraag | null {
  const asked = uitkomstenVraag.safeParse({
    gebieden: [String(search['gebied'])],
    peildata: [search['tot']],
  });
  const [gebied, tot] = [asked.data?.gebieden[0], asked.data?.peildata[0]];
  if (gebied !== undefined && tot !== undefined) return { gebied, tot };
  const last = keuzes?.peildata.at(-1);
  const first = keuzes && eersteGebied(keuzes);
  return last === undefined || !first ? null : { gebied: first, tot: last };
}

/** What plans brought in a gebied: are doelen reached, do plans get lighter, do carers stay upright. */
export function RegioResultatenScreen(): ReactNode {
  const router = useRouter();
  const search: Zoekdeel = useSearch({ strict: false });
  const keuzes = useKeuzes();
  const vraag = vraagUit(search, keuzes.data);
  const peildata = (keuzes.data?.peildata ?? [])
    .filter((one) => vraag !== null && one <= vraag.tot)
    .slice(-KWARTALEN);
  const isReady = vraag !== null && peildata.length > 0;
  const uitkomsten = useUitkomsten(isReady ? { gebieden: [vraag.gebied], peildata } : null);
  const mix = useTabel(
    isReady ? vraagSchema.parse({ gebieden: [vraag.gebied], peildata: [vraag.tot], rijen: ['trede'] }) : null,
  );
  const answer = uitkomsten.isPlaceholderData ? undefined : uitkomsten.data;
  const go = (next: Vraag): void => {
    void router.navigate({ href: adresVan(next), replace: true });
  };
  return (
    <MonitorFrame
      deel="resultaten"
      adres={vraag && answer ? adresVan(vraag) : null}
      bestand={answer ? uitkomstenBestand(answer, titelVan(answer.uitkomsten)) : null}
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
                  label="Tot peildatum"
                  peildata={known.peildata}
                  value={vraag.tot}
                  onChange={(tot) => {
                    go({ ...vraag, tot });
                  }}
                />
              </div>
              <div className="kt-monitor__naast">
                <Antwoord query={uitkomsten}>
                  {(data) => <Beelden uitkomsten={data.uitkomsten} mix={mix.data?.tabel ?? null} />}
                </Antwoord>
                <Begrippen begrippen={known.begrippen} namen={BEGRIPPEN} />
              </div>
            </>
          )
        }
      </Antwoord>
    </MonitorFrame>
  );
}

function titelVan({ blokken, kwartalen }: Uitkomsten): string {
  const [van, tot] = [kwartalen[0] ?? '', kwartalen.at(-1) ?? ''];
  return `${blokken[0]?.naam ?? ''}, ${kwartaalNaam(van)} tot en met ${kwartaalNaam(tot)}`;
}

interface BeeldenProps {
  readonly uitkomsten: Uitkomsten;
  readonly mix: Tabel | null;
}

function Beelden({ uitkomsten, mix }: BeeldenProps): ReactNode {
  const kwartalen = kwartalenVan(uitkomsten);
  const [blok] = uitkomsten.blokken;
  const missing = blok ? ontbreekt({ ...blok, rijen: [], totaal: null }, uitkomsten.peildata) : [];
  return (
    <>
      <p className="kt-monitor__vraag">{titelVan(uitkomsten)}</p>
      {missing.map((regel) => (
        <p key={regel} className="kt-monitor__let-op">
          {regel}
        </p>
      ))}
      {kwartalen.every(({ cijfers }) => cijfers === null) ? (
        <EmptyState title="Van deze kwartalen is niets geteld" level={2}>
          Wat plannen brengen, telt vanaf het eerste hele kwartaal waarin een gemeente met Keukentafel werkt.
        </EmptyState>
      ) : (
        <>
          <Kerncijfers kwartalen={kwartalen} />
          <Doelbereik kwartalen={kwartalen} />
          <Stromen kwartalen={kwartalen} />
          <Lichter kwartalen={kwartalen} mix={mix} />
          <Tevredenheid kwartalen={kwartalen} />
          <Mantelzorg kwartalen={kwartalen} />
        </>
      )}
    </>
  );
}
