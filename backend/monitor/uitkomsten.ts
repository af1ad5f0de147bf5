import { z } from 'zod';
import { plusMaanden, type Dag } from '#shared/domain/basis/datum.ts';
import { lastenOp, type LastDossier } from '#shared/domain/mantelzorg/klasse.ts';
import { belastingSchema, maatregelSchema, mantelzorgSchema } from '#shared/domain/mantelzorg/schema.ts';
import { planSchema, planversieSchema } from '#shared/domain/plan/schema.ts';
import { evaluatieSchema } from '#shared/domain/resultaat/schema.ts';
import { uitkomstfeitenVan, type UitkomstDossier } from '#shared/domain/team/sturing.ts';
import type { Geteld } from '#shared/monitor/stand.ts';
import { maakUitkomst, type Uitkomst, type UitkomstFeiten } from '#shared/monitor/uitkomst.ts';
import type { Queries } from '../sql/sql.ts';
import { eachRow, jsonOf } from './rijen.ts';

const MAANDEN_PER_KWARTAAL = 3;

const evaluatie = evaluatieSchema
  .pick({ status: true, datum: true, besluit: true, tevredenheid: true })
  .extend({ doelen: z.array(evaluatieSchema.shape.doelen.element.pick({ oordeel: true })) });

type Deel = {
  -readonly [K in keyof UitkomstDossier]: UitkomstDossier[K][number & keyof UitkomstDossier[K]][];
};
interface Gelezen extends Omit<Deel, 'plan'> {
  plan: UitkomstDossier['plan'] | null;
  mantelzorg: LastDossier['mantelzorg'][number][];
}

/** What has to be known of each dossier of a gemeente; of no other field anything is kept in memory. */
async function leesDossiers(tx: Queries, gemeente: string): Promise<Map<string, Gelezen>> {
  const dossiers = new Map<string, Gelezen>();
  const van = (dossierId: string): Gelezen => {
    const known = dossiers.get(dossierId) ?? {
      plan: null,
      planversie: [],
      evaluatie: [],
      maatregel: [],
      belasting: [],
      mantelzorg: [],
    };
    dossiers.set(dossierId, known);
    return known;
  };
  const lees = <S extends z.ZodType>(
    entity: string,
    schema: S,
    take: (dossier: Gelezen, row: z.output<S>, id: string) => void,
  ) =>
    eachRow(tx, gemeente, entity, (dossierId, fields, id) => {
      const row = schema.safeParse(jsonOf(fields));
      if (row.success) take(van(dossierId), row.data, id);
    });
  await lees('plan', planSchema.pick({ status: true, afgeslotenOp: true }), (dossier, row) => {
    dossier.plan = row;
  });
  await lees('planversie', planversieSchema.pick({ vastgesteldOp: true }), ({ planversie }, row) =>
    planversie.push(row),
  );
  await lees('evaluatie', evaluatie, (dossier, row) => dossier.evaluatie.push(row));
  await lees('maatregel', maatregelSchema.pick({ mantelzorgId: true, vanaf: true }), ({ maatregel }, row) =>
    maatregel.push(row),
  );
  await lees(
    'belasting',
    belastingSchema.pick({ mantelzorgId: true, datum: true, waarde: true, uitslag: true }),
    ({ belasting }, row) => belasting.push(row),
  );
  await lees('mantelzorg', mantelzorgSchema.pick({ gestoptOp: true }), ({ mantelzorg }, row, id) =>
    mantelzorg.push({ id, ...row }),
  );
  return dossiers;
}

/** Whether a dossier has maatwerk on a day, lighter inzet only, or nothing that runs. */
function planOp(inzet: readonly Geteld[], op: Dag): UitkomstFeiten['plan'] {
  const runs = inzet.filter(({ begin, einde }) => begin <= op && (einde === null || einde >= op));
  if (runs.length === 0) return null;
  return runs.some(({ trede }) => trede === 'maatwerk') ? 'met-maatwerk' : 'alleen-lichter';
}

/**
 * What plans brought in the quarters that end at these peildata; null for a quarter in which the gemeente began (`sinds`), of
 * which the app knows a part only. `inzet`: by dossier, of plans that were vastgesteld.
 */
export async function telUitkomsten(
  tx: Queries,
  gemeente: string,
  peildata: readonly Dag[],
  { sinds, inzet }: { sinds: Dag; inzet: ReadonlyMap<string, readonly Geteld[]> },
): Promise<(Uitkomst | null)[]> {
  const isWhole = (op: Dag): boolean => plusMaanden(op, -MAANDEN_PER_KWARTAAL) >= sinds;
  if (!peildata.some(isWhole)) return peildata.map(() => null);
  const dossiers = await leesDossiers(tx, gemeente);
  return peildata.map((op) =>
    isWhole(op)
      ? maakUitkomst(
          [...dossiers].flatMap(([dossierId, gelezen]) =>
            feitenVan(gelezen, planOp(inzet.get(dossierId) ?? [], op), op),
          ),
          op,
        )
      : null,
  );
}

function feitenVan(gelezen: Gelezen, plan: UitkomstFeiten['plan'], op: Dag): UitkomstFeiten[] {
  if (gelezen.plan === null) return [];
  const known = {
    ...gelezen,
    plan: gelezen.plan,
    belasting: gelezen.belasting.filter(({ datum }) => datum <= op),
  };
  return [{ ...uitkomstfeitenVan(known, op), lasten: lastenOp(known, op), plan }];
}
