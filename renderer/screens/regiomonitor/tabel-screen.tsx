import { useRouter, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { SlidersHorizontal } from 'lucide-react';
import type { Keuzes, TabelAntwoord } from '#shared/contract/monitor.ts';
import { dagKort, dagVan } from '#shared/domain/basis/datum.ts';
import type { Vraag } from '#shared/monitor/tabel.ts';
import { Button } from '#renderer/components/button.tsx';
import { cx } from '#renderer/components/cx.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Note } from '#renderer/components/note.tsx';
import { adresVanTabel, eersteVraag, vraagUit, type Zoekdeel } from './adres.ts';
import { Begrippen } from './begrippen.tsx';
import { tabelBestand } from './bestand.ts';
import { Blok, Totalen } from './blok.tsx';
import { Antwoord, MonitorFrame, NogNietGeteld } from './monitor-frame.tsx';
import { useKeuzes, useTabel } from './use-monitor.ts';
import { VraagPaneel } from './vraag-paneel.tsx';
import { ontbreekt, vraagInWoorden } from './woorden.ts';

/** A table of more peildata needs the whole width of a laptop; what its words mean stands under it there. */
const WEINIG = 3;

/** Any table of the region: the question in a sentence, its picture, its figures. The address holds the question. */
export function RegioTabelScreen(): ReactNode {
  const router = useRouter();
  const search: Zoekdeel = useSearch({ strict: false });
  const [isAsking, setAsking] = useState(false);
  const keuzes = useKeuzes();
  const inAddress = vraagUit(search);
  const first = keuzes.data ? eersteVraag(keuzes.data) : null;
  const vraag = inAddress === 'onleesbaar' || inAddress === null ? first : inAddress;
  const tabel = useTabel(keuzes.data ? vraag : null);
  const answer = tabel.isPlaceholderData ? undefined : tabel.data;
  return (
    <MonitorFrame
      deel="tabel"
      adres={vraag && answer ? adresVanTabel(vraag) : null}
      bestand={
        vraag && answer
          ? tabelBestand(vraag, answer.tabel, { begrippen: answer.begrippen, uitleg: uitlegVan(answer) })
          : null
      }
      aside={
        isAsking && keuzes.data && vraag ? (
          <VraagPaneel
            keuzes={keuzes.data}
            vraag={vraag}
            onChange={(next) => {
              void router.navigate({ href: adresVanTabel(next), replace: true });
            }}
            onClose={() => {
              setAsking(false);
            }}
          />
        ) : null
      }
    >
      <Antwoord query={keuzes}>
        {(known: Keuzes) =>
          vraag === null ? (
            <NogNietGeteld />
          ) : (
            <>
              {inAddress === 'onleesbaar' && (
                <Note tone="attention" role="alert">
                  <p>Deze link is niet te lezen. Hieronder staat de eerste tabel; vraag de link opnieuw.</p>
                </Note>
              )}
              <div className="kt-monitor__kopregel">
                <p className="kt-monitor__vraag">{vraagInWoorden(vraag)}</p>
                <span className="kt-no-print">
                  <Button
                    variant="primary"
                    icon={SlidersHorizontal}
                    onPress={() => {
                      setAsking(!isAsking);
                    }}
                  >
                    Vraag wijzigen
                  </Button>
                </span>
              </div>
              <div
                className={cx(
                  'kt-monitor__naast',
                  vraag.peildata.length > WEINIG && 'kt-monitor__naast--breed',
                )}
              >
                <Antwoord query={tabel}>{(data) => <Tabellen vraag={data.vraag} answer={data} />}</Antwoord>
                <Begrippen begrippen={known.begrippen} namen={begrippenBij(vraag)} />
              </div>
            </>
          )
        }
      </Antwoord>
    </MonitorFrame>
  );
}

function Tabellen({ vraag, answer }: { readonly vraag: Vraag; readonly answer: TabelAntwoord }): ReactNode {
  const { tabel } = answer;
  const isEmpty = tabel.blokken.every(
    ({ rijen, totaal }) =>
      rijen.length === 0 && (totaal === null || totaal.waarden.every((one) => one === null || one.tot === 0)),
  );
  if (isEmpty) {
    return (
      <>
        <EmptyState title="Hier is niets van geteld" level={2}>
          Op deze peildata is er niemand met deze inzet, of de gemeente telde toen nog niet mee. Kies andere
          peildata of een ander gebied.
        </EmptyState>
        {tabel.blokken.flatMap((blok) =>
          ontbreekt(blok, tabel.peildata).map((regel) => (
            <p key={`${blok.gebied}${regel}`} className="kt-monitor__let-op">
              {regel}
            </p>
          )),
        )}
      </>
    );
  }
  const together = vraag.rijen.length === 0 && tabel.blokken.length > 1;
  return (
    <>
      {together ? (
        <Totalen tabel={tabel} summary={vraagInWoorden(vraag)} />
      ) : (
        tabel.blokken.map((blok) => (
          <Blok key={blok.gebied} vraag={vraag} blok={blok} peildata={tabel.peildata} />
        ))
      )}
      <p className="kt-soft kt-small">{uitlegVan(answer).join(' ')}</p>
    </>
  );
}

/** What a reader of the file or the paper has to know beside the figures. */
function uitlegVan({ tabel, geteldOp }: TabelAntwoord): string[] {
  const last = geteldOp.findLast((one) => one !== null);
  return [
    ...(last == null ? [] : [`De laatste peildatum is geteld op ${dagKort(dagVan(new Date(last)))}.`]),
    ...new Set(tabel.blokken.flatMap((blok) => ontbreekt(blok, tabel.peildata))),
  ];
}

function begrippenBij({ maat, rijen, filter, peildata, gebieden }: Vraag): string[] {
  const lighter = filter.trede === undefined || String(filter.trede) !== 'maatwerk';
  return [
    ...(maat === 'clienten' ? ['Cliënt'] : ['Indicatie']),
    ...(lighter ? ['Lichtere inzet'] : []),
    'Telt op een peildatum',
    'Peildatum',
    ...(rijen.includes('zwaarte') || filter.zwaarte ? ['Wijziging van zwaarte'] : []),
    ...(peildata.length > 1 ? ['Ontwikkeling'] : []),
    ...(gebieden.some((one) => one.startsWith('H')) ? ['Verband'] : []),
    'Kleine aantallen',
    'Oudere gegevens',
  ];
}
