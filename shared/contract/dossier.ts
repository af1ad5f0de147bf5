import { z } from 'zod';
import { dag } from '../domain/basis/datum.ts';
import { ENTITIES, type Dossier, type EntityKind, type Invoer } from '../domain/entities.ts';
import { huishoudenSchema, id, persoonSchema } from '../domain/huishouden/schema.ts';
import { planversieSchema } from '../domain/plan/schema.ts';
import { procedure } from './result.ts';
import { gewijzigdeRij } from './rij.ts';

/** Whether this could be the name of a dossier at all: an address may hold anything. */
export function isDossierId(text: string): boolean {
  return id.safeParse(text).success;
}

const dossierSchema = z.custom<Dossier>(
  (value) => typeof value === 'object' && value !== null && 'huishouden' in value && 'plan' in value,
);

/** What a change did, as it travels: only the rows that it touched, so that a save costs what it changes. */
const delta = z.object({
  dossierId: id,
  rijen: z.array(gewijzigdeRij),
  dot: z.string().nullable(),
  /** the row that the change was about */
  id,
});
export type Delta = z.infer<typeof delta>;

/** What a change did, as a screen sees it: the whole dossier as it is now. */
export interface Changed {
  readonly dossier: Dossier;
  readonly dot: string | null;
  readonly id: string;
}

/** Kinds that a screen may create, change and delete by itself; the others have procedures of their own. */
export const EDITABLE_KINDS = [
  'persoon',
  'relatie',
  'betrokkene',
  'traject',
  'gesprek',
  'beeld',
  'notitie',
  'signaal',
  'taak',
  'doel',
  'inzet',
  'mantelzorg',
  'belasting',
  'maatregel',
  'meting',
  'evaluatie',
  'waakvlam',
  'opmerking',
] as const satisfies readonly EntityKind[];
export type EditableKind = (typeof EDITABLE_KINDS)[number];

const gesture = z.string().max(80).nullable().optional();
/** versions of the fields as the form had read them; a field that changed since is not overwritten */
const seen = z.record(z.string(), z.string()).optional();

/** The three procedures of one kind of row. */
function rowContract<K extends EntityKind>(kind: K) {
  const fields = ENTITIES[kind].partial() as unknown as z.ZodType<Invoer<K>>;
  return {
    create: procedure(z.object({ dossierId: id, fields, gesture }), delta),
    update: procedure(z.object({ dossierId: id, id, fields, seen, gesture }), delta),
    remove: procedure(z.object({ dossierId: id, id }), delta),
  };
}

const { status: _status, versie: _versie, ...planFields } = ENTITIES.plan.shape;

const lookAlike = z.object({
  dossierId: id,
  persoonId: id,
  dossiernaam: z.string(),
  naam: z.string(),
  geboortedatum: dag.nullable(),
  waarom: z.enum(['bsn', 'naam']),
});
export type LookAlike = z.infer<typeof lookAlike>;

export const STAPPEN = [
  'ter-toetsing',
  'concept',
  'vastgesteld',
  'lopend',
  'in-evaluatie',
  'nieuwe-versie',
  'afgesloten',
  'waakvlam',
  'gesloten',
] as const;

const versie = planversieSchema.extend({ id });

/** Everything inside one dossier. */
export const dossierContract = {
  create: procedure(
    z.object({
      huishouden: huishoudenSchema.partial().extend({ naam: z.string() }),
      personen: z.array(persoonSchema.partial()).max(60),
    }),
    delta,
  ),
  open: procedure(z.object({ dossierId: id }), dossierSchema),
  /** dossiers and persons that a new person could be, before anything is saved */
  lookAlikes: procedure(
    z.object({ personen: z.array(persoonSchema.partial()).max(60), nietIn: id.nullable() }),
    z.array(lookAlike),
  ),
  wijzigHuishouden: procedure(
    z.object({ dossierId: id, fields: huishoudenSchema.partial(), seen, gesture }),
    delta,
  ),
  wijzigPlan: procedure(
    z.object({ dossierId: id, fields: z.object(planFields).partial(), seen, gesture }),
    delta,
  ),
  /** one step of the life cycle; `datum` is the day on which it happened */
  stap: procedure(
    z.object({ dossierId: id, naar: z.enum(STAPPEN), datum: dag, toelichting: z.string().max(20_000) }),
    delta,
  ),
  /** the review of a plan that lies ter toetsing, by a teamleider who is not its consulent */
  toets: procedure(
    z.object({
      dossierId: id,
      oordeel: z.enum(['akkoord', 'terug']),
      toelichting: z.string().max(20_000),
    }),
    delta,
  ),
  versies: procedure(z.object({ dossierId: id }), z.array(versie)),
  undoable: procedure(z.object({ dossierId: id }), z.object({ action: z.string().nullable() })),
  /** `dot`: only when this is still the last change; without it whatever was last */
  undo: procedure(
    z.object({ dossierId: id, dot: z.string().optional() }),
    delta.extend({ action: z.string() }),
  ),
  audit: procedure(
    z.object({ dossierId: id }),
    z.array(z.object({ at: z.string(), actor: z.string(), action: z.string() })),
  ),
};

/** What is done to an evaluatie as a whole. */
export const evaluatieContract = {
  /** begins one, and takes a plan that runs to "in evaluatie": one change */
  begin: procedure(z.object({ dossierId: id }), delta),
  /** finishes it with all that follows from it, as it is stored: one change, all or nothing */
  rondAf: procedure(z.object({ dossierId: id, id }), delta),
};

/** What is done to an inzet as a whole. */
export const inzetContract = {
  /** stops a card on its last day and lays the lighter one that takes over: one change, all or nothing */
  schaalAf: procedure(
    z.object({ dossierId: id, id, laatsteDag: dag, opvolger: ENTITIES.inzet.partial() }),
    delta,
  ),
};

type RowContracts = { [K in EditableKind]: ReturnType<typeof rowContract<K>> };

/** `client.rij.doel.update({…})`: one set of procedures a kind of row, made from the same list that the store goes by. */
export const rijContract = Object.fromEntries(
  EDITABLE_KINDS.map((kind) => [kind, rowContract(kind)]),
) as unknown as RowContracts;
