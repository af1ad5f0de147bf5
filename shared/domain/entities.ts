import type { z } from 'zod';
import { beeldSchema, gesprekSchema, notitieSchema, signaalSchema, taakSchema } from './gesprek/schema.ts';
import {
  betrokkeneSchema,
  huishoudenSchema,
  persoonSchema,
  relatieSchema,
  trajectSchema,
} from './huishouden/schema.ts';
import { belastingSchema, maatregelSchema, mantelzorgSchema } from './mantelzorg/schema.ts';
import { opmerkingSchema } from './plan/opmerking.ts';
import { doelSchema, inzetSchema, planSchema, planversieSchema } from './plan/schema.ts';
import { evaluatieSchema, metingSchema, waakvlamSchema } from './resultaat/schema.ts';

/** Every kind of row that a dossier holds, with its schema: the one list that store, contract and sync go by. */
export const ENTITIES = {
  huishouden: huishoudenSchema,
  persoon: persoonSchema,
  relatie: relatieSchema,
  betrokkene: betrokkeneSchema,
  traject: trajectSchema,
  gesprek: gesprekSchema,
  beeld: beeldSchema,
  notitie: notitieSchema,
  signaal: signaalSchema,
  taak: taakSchema,
  plan: planSchema,
  doel: doelSchema,
  inzet: inzetSchema,
  planversie: planversieSchema,
  opmerking: opmerkingSchema,
  mantelzorg: mantelzorgSchema,
  belasting: belastingSchema,
  maatregel: maatregelSchema,
  meting: metingSchema,
  evaluatie: evaluatieSchema,
  waakvlam: waakvlamSchema,
} as const;

export type EntityKind = keyof typeof ENTITIES;
export type Fields<K extends EntityKind> = z.infer<(typeof ENTITIES)[K]>;
/** Some of the fields of a kind, as a form or a message gives them. */
export type Invoer<K extends EntityKind> = { [F in keyof Fields<K>]?: Fields<K>[F] | undefined };
export const ENTITY_KINDS = Object.keys(ENTITIES) as EntityKind[];

/** What every row carries next to its fields. */
export interface RowMeta {
  readonly id: string;
  /** name of the operation (`device:seq`) that set each field: equal means unchanged since it was read */
  readonly versions: Readonly<Record<string, string>>;
  /** device time of the last change, ISO; shown, never trusted */
  readonly changedAt: string;
  readonly changedBy: string;
}
export type Row<K extends EntityKind> = RowMeta & Fields<K>;

/** A whole dossier as screens and rules see it: one household, everything in it, by kind, oldest first. */
export type Dossier = {
  readonly id: string;
  readonly huishouden: Row<'huishouden'>;
  readonly plan: Row<'plan'>;
} & {
  readonly [K in Exclude<EntityKind, 'huishouden' | 'plan'>]: readonly Row<K>[];
};
