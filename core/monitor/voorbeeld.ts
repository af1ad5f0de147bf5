import type {
  Keuzes,
  RapportAntwoord,
  RapportVraag,
  TabelAntwoord,
  UitkomstenAntwoord,
  UitkomstenVraag,
} from '#shared/contract/monitor.ts';
import { plusDagen, type Dag } from '#shared/domain/basis/datum.ts';
import { GEMEENTEN, type GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { BEGRIPPEN } from '#shared/monitor/begrippen.ts';
import { keuzesVan } from '#shared/monitor/keuzes.ts';
import { peildataTot, WACHTDAGEN } from '#shared/monitor/peildatum.ts';
import { maakRapport } from '#shared/monitor/rapport.ts';
import type { Stand } from '#shared/monitor/stand.ts';
import { bezwaar, maakTabel, type Vraag } from '#shared/monitor/tabel.ts';
import type { Uitkomst } from '#shared/monitor/uitkomst.ts';
import { maakUitkomsten } from '#shared/monitor/uitkomst-tabel.ts';
import { DEMO_SEED, voorbeeldVan, type VoorbeeldGemeente } from '#shared/monitor/voorbeeld.ts';

/** The regiomonitor of the demo-omgeving: invented indicaties, counted and shielded as real ones are. */
export interface VoorbeeldMonitor {
  keuzes(): Result<Keuzes>;
  tabel(vraag: Vraag): Result<TabelAntwoord>;
  rapport(vraag: RapportVraag): Result<RapportAntwoord>;
  uitkomsten(vraag: UitkomstenVraag): Result<UitkomstenAntwoord>;
}

/** Counts a gemeente when it is first asked for. */
export function voorbeeldMonitor(vandaag: Dag): VoorbeeldMonitor {
  const counted = new Map<GemeenteCode, VoorbeeldGemeente>();
  const van = (gemeente: GemeenteCode): VoorbeeldGemeente => {
    const known = counted.get(gemeente) ?? voorbeeldVan(gemeente, DEMO_SEED, vandaag);
    counted.set(gemeente, known);
    return known;
  };
  const op = <T>(gemeente: GemeenteCode, peildatum: Dag, pick: (of: VoorbeeldGemeente) => readonly T[]) => {
    const known = van(gemeente);
    return pick(known)[known.peildata.indexOf(peildatum)] ?? null;
  };
  const stand = (gemeente: GemeenteCode, peildatum: Dag): Stand | null =>
    op(gemeente, peildatum, ({ standen }) => standen);
  const uitkomst = (gemeente: GemeenteCode, peildatum: Dag): Uitkomst | null =>
    op(gemeente, peildatum, ({ uitkomsten }) => uitkomsten);
  const begrippen = [...BEGRIPPEN];
  const peildata = peildataTot(vandaag);
  return {
    keuzes: () =>
      ok(
        keuzesVan(
          GEMEENTEN.map(({ code }) => code),
          peildata,
        ),
      ),
    tabel(vraag) {
      const problem = bezwaar(vraag);
      if (problem !== null) return fail('vraag-kan-niet', problem);
      return ok({
        tabel: maakTabel(vraag, stand),
        geteldOp: vraag.peildata.map((one) =>
          peildata.includes(one) ? `${plusDagen(one, WACHTDAGEN)}T06:00:00.000Z` : null,
        ),
        begrippen,
      });
    },
    rapport: ({ gebied, van: from, tot }) =>
      ok({ rapport: maakRapport(gebied, [from, tot], stand), begrippen }),
    uitkomsten: (vraag) => ok({ uitkomsten: maakUitkomsten(vraag, uitkomst), begrippen }),
  };
}
