import type { InferContractRouterOutputs } from '@orpc/contract';
import type { monitorContract } from '#shared/contract/region/monitor.ts';
import type { Dag } from '#shared/domain/basis/datum.ts';
import { GEMEENTEN, type GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import { fail, ok } from '#shared/domain/result.ts';
import { BEGRIPPEN } from '#shared/monitor/begrippen.ts';
import { PRODUCTEN } from '#shared/monitor/cel.ts';
import { maakRapport } from '#shared/monitor/rapport.ts';
import { leesStand, type Stand } from '#shared/monitor/stand.ts';
import {
  bezwaar,
  gemeentenVan,
  gemeentenVoor,
  maakTabel,
  naamGebied,
  type Gebied,
  type Standen,
  type Vraag,
} from '#shared/monitor/tabel.ts';
import { LIDMAATSCHAPPEN, VERBANDEN, type Verband } from '#shared/monitor/verbanden.ts';
import { hasRole, type Who } from '../auth/who.ts';
import type { RegionContext } from './context.ts';

type Answers = InferContractRouterOutputs<typeof monitorContract>;

/** Where this person is regio-analist: of other gemeenten no figure is read. */
function vanAnalist(who: Who): GemeenteCode[] {
  return GEMEENTEN.map(({ code }) => code).filter((code) => hasRole(who, ['regio-analist'], code));
}

/** The kept standen of gemeenten on peildata. */
export const STANDEN = `SELECT gemeente, peildatum, berekend_op, cijfers FROM monitor_stand
  WHERE gemeente = ANY ($1) AND peildatum = ANY ($2::date[])`;

async function leesStanden(
  { sql, who }: RegionContext,
  gemeenten: readonly GemeenteCode[],
  peildata: readonly Dag[],
): Promise<{ standen: Standen; geteldOp: (op: Dag) => string | null }> {
  const may = new Set(vanAnalist(who));
  const rows = await sql.query<{ gemeente: string; peildatum: Dag; berekend_op: string; cijfers: string }>(
    STANDEN,
    [gemeenten.filter((one) => may.has(one)), peildata],
  );
  const known = new Map<string, Stand>();
  const counted = new Map<Dag, string>();
  for (const { gemeente, peildatum, berekend_op, cijfers } of rows) {
    known.set(`${gemeente}|${peildatum}`, leesStand(cijfers));
    if (berekend_op > (counted.get(peildatum) ?? '')) counted.set(peildatum, berekend_op);
  }
  return {
    standen: (gemeente, op) => known.get(`${gemeente}|${op}`) ?? null,
    geteldOp: (op) => counted.get(op) ?? null,
  };
}

/** What an analyst can choose from. */
export async function opties({ sql, who }: RegionContext): Promise<Answers['opties']> {
  const own = vanAnalist(who);
  const rows = await sql.query<{ peildatum: Dag }>(
    'SELECT DISTINCT peildatum FROM monitor_stand WHERE gemeente = ANY ($1) ORDER BY peildatum',
    [own],
  );
  const gebieden: Gebied[] = [...(Object.keys(VERBANDEN) as Verband[]), ...own];
  return ok({
    gebieden: gebieden.map((gebied) => ({ gebied, naam: naamGebied(gebied) })),
    peildata: rows.map(({ peildatum }) => peildatum),
    producten: Object.entries(PRODUCTEN)
      .map(([code, naam]) => ({ code, naam }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    lidmaatschappen: [...LIDMAATSCHAPPEN],
    begrippen: [...BEGRIPPEN],
  });
}

/** Answers a question with what may be told; gemeenten that this person may not see are named as missing. */
export async function tabel(context: RegionContext, vraag: Vraag): Promise<Answers['tabel']> {
  const problem = bezwaar(vraag);
  if (problem !== null) return fail('vraag-kan-niet', problem);
  const { standen, geteldOp } = await leesStanden(context, gemeentenVoor(vraag), vraag.peildata);
  return ok({
    tabel: maakTabel(vraag, standen),
    geteldOp: vraag.peildata.map(geteldOp),
    begrippen: [...BEGRIPPEN],
  });
}

/** The tables of the council letter. */
export async function rapport(
  context: RegionContext,
  { gebied, van, tot }: { gebied: Gebied; van: Dag; tot: Dag },
): Promise<Answers['rapport']> {
  const gemeenten = [van, tot].flatMap((op) => gemeentenVan(gebied, op));
  const { standen } = await leesStanden(context, gemeenten, [van, tot]);
  return ok({ rapport: maakRapport(gebied, [van, tot], standen), begrippen: [...BEGRIPPEN] });
}
