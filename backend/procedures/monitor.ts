import type { InferContractRouterOutputs } from '@orpc/contract';
import type { monitorContract } from '#shared/contract/region/monitor.ts';
import type { Dag } from '#shared/domain/basis/datum.ts';
import { GEMEENTEN, type GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import { fail, ok } from '#shared/domain/result.ts';
import { BEGRIPPEN } from '#shared/monitor/begrippen.ts';
import { keuzesVan } from '#shared/monitor/keuzes.ts';
import { maakRapport } from '#shared/monitor/rapport.ts';
import { leesStand, type Stand } from '#shared/monitor/stand.ts';
import {
  bezwaar,
  gemeentenVan,
  gemeentenVoor,
  maakTabel,
  type Gebied,
  type Standen,
  type Vraag,
} from '#shared/monitor/tabel.ts';
import { leesUitkomst, type Uitkomst } from '#shared/monitor/uitkomst.ts';
import { maakUitkomsten } from '#shared/monitor/uitkomst-tabel.ts';
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
  return ok(
    keuzesVan(
      own,
      rows.map(({ peildatum }) => peildatum),
    ),
  );
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

/** The kept uitkomsten of gemeenten that belong to peildata. */
const UITKOMSTEN = `SELECT gemeente, peildatum, uitkomsten FROM monitor_stand
  WHERE gemeente = ANY ($1) AND peildatum = ANY ($2::date[]) AND uitkomsten IS NOT NULL`;

/** What plans brought, by quarter. */
export async function uitkomsten(
  { sql, who }: RegionContext,
  vraag: { gebieden: Gebied[]; peildata: Dag[] },
): Promise<Answers['uitkomsten']> {
  const may = new Set(vanAnalist(who));
  const rows = await sql.query<{ gemeente: string; peildatum: Dag; uitkomsten: string }>(UITKOMSTEN, [
    gemeentenVoor(vraag).filter((one) => may.has(one)),
    vraag.peildata,
  ]);
  const known = new Map<string, Uitkomst>();
  for (const row of rows) known.set(`${row.gemeente}|${row.peildatum}`, leesUitkomst(row.uitkomsten));
  return ok({
    uitkomsten: maakUitkomsten(vraag, (gemeente, op) => known.get(`${gemeente}|${op}`) ?? null),
    begrippen: [...BEGRIPPEN],
  });
}
