/**
 * Counts each gemeente by itself, as nobody's request, and keeps what may be told of it. A peildatum is counted once; what is
 * changed afterwards does not change a figure that was published (docs/decisions/0015-shielding.md).
 */
import { dagVan, type Dag } from '#shared/domain/basis/datum.ts';
import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import type { Leveringsvorm, Zwaarte } from '#shared/monitor/cel.ts';
import { peildataTot } from '#shared/monitor/peildatum.ts';
import { createTelling, schrijfStand, type Geteld, type Stand } from '#shared/monitor/stand.ts';
import { schrijfUitkomst, type Uitkomst } from '#shared/monitor/uitkomst.ts';
import { column } from '../sql/column.ts';
import { asOwner } from '../sql/scope.ts';
import type { Database, Queries } from '../sql/sql.ts';
import { isVastgesteld, teltAls } from './inzet.ts';
import { eachRow, PAGE } from './rijen.ts';
import { telUitkomsten } from './uitkomsten.ts';

/** Which peildata count what was read from another system, and which the app. */
interface Bronnen {
  readonly historisch: Dag[];
  readonly app: Dag[];
  /** the day on which the gemeente began with the app; null: it did not */
  readonly sinds: Dag | null;
}

/** What was counted on one peildatum. */
interface Telling {
  readonly stand: Stand;
  readonly uitkomst: Uitkomst | null;
}

async function bronnenVan(tx: Queries, gemeente: string, peildata: readonly Dag[]): Promise<Bronnen> {
  const [bron] = await tx.query<{ vanaf: Dag; telt_tot: Dag | null }>(
    'SELECT vanaf, telt_tot FROM monitor_bron WHERE gemeente = $1',
    [gemeente],
  );
  const [first] = await tx.query<{ ontvangen_op: string }>(
    'SELECT ontvangen_op FROM operatie WHERE gemeente = $1 AND positie IS NOT NULL ORDER BY positie LIMIT 1',
    [gemeente],
  );
  const app = first ? dagVan(new Date(first.ontvangen_op)) : null;
  const isHistorisch = (op: Dag) => {
    const until = bron?.telt_tot ?? app;
    return bron !== undefined && op >= bron.vanaf && (until === null || op < until);
  };
  const isApp = (op: Dag) => app !== null && op >= app && (bron?.telt_tot == null || op >= bron.telt_tot);
  return {
    historisch: peildata.filter(isHistorisch),
    app: peildata.filter((op) => !isHistorisch(op) && isApp(op)),
    sinds: app,
  };
}

interface HistorischeRij {
  readonly client: string;
  readonly product: string;
  readonly begin_op: Dag;
  readonly volgnummer: number;
  readonly zwaarte: Zwaarte;
  readonly leveringsvorm: Leveringsvorm;
  readonly einde_op: Dag | null;
}

/** A page of indicaties of another system, in the order of their key. */
export const HISTORISCHE_PAGINA = `SELECT client, product, begin_op, volgnummer, zwaarte, leveringsvorm, einde_op
  FROM indicatie_historisch WHERE gemeente = $1 AND (client, product, begin_op, volgnummer) > ($2, $3, $4::date, $5)
  ORDER BY client, product, begin_op, volgnummer LIMIT $6`;

async function telHistorisch(tx: Queries, gemeente: string, peildata: readonly Dag[]): Promise<Telling[]> {
  if (peildata.length === 0) return [];
  const telling = createTelling(peildata);
  let after: Pick<HistorischeRij, 'client' | 'product' | 'begin_op' | 'volgnummer'> | undefined = {
    client: '',
    product: '',
    begin_op: '0001-01-01',
    volgnummer: 0,
  };
  while (after) {
    const page: HistorischeRij[] = await tx.query<HistorischeRij>(HISTORISCHE_PAGINA, [
      gemeente,
      after.client,
      after.product,
      after.begin_op,
      after.volgnummer,
      PAGE,
    ]);
    for (const one of page)
      telling.tel({ ...one, trede: 'maatwerk', begin: one.begin_op, einde: one.einde_op });
    after = page.length < PAGE ? undefined : page.at(-1);
  }
  return telling.standen().map((stand) => ({ stand, uitkomst: null }));
}

async function telApp(
  tx: Queries,
  gemeente: string,
  peildata: readonly Dag[],
  sinds: Dag | null,
): Promise<Telling[]> {
  if (peildata.length === 0 || sinds === null) return [];
  const telling = createTelling(peildata);
  const signed = new Set<string>();
  const inzet = new Map<string, Geteld[]>();
  await eachRow(tx, gemeente, 'plan', (dossierId, fields) => {
    if (isVastgesteld(fields)) signed.add(dossierId);
  });
  await eachRow(tx, gemeente, 'inzet', (dossierId, fields) => {
    const counted: Geteld | null = signed.has(dossierId) ? teltAls(dossierId, fields) : null;
    if (!counted) return;
    telling.tel(counted);
    const known = inzet.get(dossierId);
    if (known) known.push(counted);
    else inzet.set(dossierId, [counted]);
  });
  const uitkomsten = await telUitkomsten(tx, gemeente, peildata, { sinds, inzet });
  return telling.standen().map((stand, index) => ({ stand, uitkomst: uitkomsten[index] ?? null }));
}

/** Forgets what the older data says now otherwise, or the other source says now. What the app counted stays as it was published. */
async function vergeet(tx: Queries, gemeente: string, { historisch, app }: Bronnen): Promise<void> {
  await tx.query(
    `DELETE FROM monitor_stand WHERE gemeente = $1
       AND (bron = 'historisch' OR peildatum = ANY ($2::date[]) OR NOT peildatum = ANY ($3::date[]))`,
    [gemeente, historisch, app],
  );
}

/**
 * Counts the peildata of a gemeente that were not counted yet, in the transaction of the caller, which must see this gemeente.
 * With `opnieuw` those of the older data again: after some was read. Returns how many.
 */
export async function telGemeente(
  tx: Queries,
  gemeente: string,
  { at, opnieuw }: { at: Date; opnieuw: boolean },
): Promise<number> {
  const bronnen = await bronnenVan(tx, gemeente, peildataTot(dagVan(at)));
  if (opnieuw) await vergeet(tx, gemeente, bronnen);
  const rows = await tx.query<{ peildatum: Dag }>('SELECT peildatum FROM monitor_stand WHERE gemeente = $1', [
    gemeente,
  ]);
  const done = new Set(rows.map(({ peildatum }) => peildatum));
  const historisch = bronnen.historisch.filter((one) => !done.has(one));
  const app = bronnen.app.filter((one) => !done.has(one));
  const peildata = [...historisch, ...app];
  if (peildata.length === 0) return 0;
  const tellingen = [
    ...(await telHistorisch(tx, gemeente, historisch)),
    ...(await telApp(tx, gemeente, app, bronnen.sinds)),
  ];
  // another instance may have counted at the same moment: the first one stands
  await tx.query(
    `INSERT INTO monitor_stand (gemeente, berekend_op, peildatum, bron, cijfers, uitkomsten)
     SELECT $1, $2::timestamptz, * FROM unnest($3::date[], $4::text[], $5::text[], $6::text[])
     ON CONFLICT (gemeente, peildatum) DO NOTHING`,
    [
      gemeente,
      at.toISOString(),
      column(peildata, (one) => one),
      [...historisch.map(() => 'historisch'), ...app.map(() => 'app')],
      column(tellingen, ({ stand }) => schrijfStand(stand)),
      column(tellingen, ({ uitkomst }) => uitkomst && schrijfUitkomst(uitkomst)),
    ],
  );
  return peildata.length;
}

/** Counts what is due in every gemeente, one after the other. */
export async function telAlles(db: Database, at: Date): Promise<void> {
  for (const { code } of GEMEENTEN)
    await asOwner(db, code, (tx) => telGemeente(tx, code, { at, opnieuw: false }));
}
