import { z } from 'zod';
import { ENTITIES, type EntityKind } from '../domain/entities.ts';
import { EIGEN_PLAN } from '../domain/plan/toetsing.ts';
import { WHOLE_ROW, isVersion, readVersion, type Operation, type OperationChange } from './operation.ts';
import { isFrozen } from './merge-kind.ts';
import { DEVICE, MOST_ACTOR, MOST_SCHEMA, NAME, ROW_ID, isSurelyChange } from './sure-form.ts';

/** Most rows that one user action changes: removing a household of sixty with all that hangs on it stays below. */
export const MOST_CHANGES = 2000;
const MOST_FIELDS = 200;
const DEEPEST = 12;

/** A name of every object is the name of no field or kind: a look-up by it would find what nobody wrote. */
const name = z
  .string()
  .regex(NAME)
  .refine((text) => !(text in Object.prototype));
const version = z.string().refine(isVersion);
const dot = z.string().refine((text) => readVersion(text)?.merged === false);
const rowId = z.string().regex(ROW_ID);

const fieldChangeSchema = z.strictObject({ new: z.unknown(), base: version.nullable() });

export const operationChangeSchema = z.strictObject({
  entity: name,
  id: rowId,
  kind: z.enum(['create', 'update', 'delete']),
  fields: z.record(name, fieldChangeSchema),
  resolves: z
    .record(
      z.union([name, z.literal(WHOLE_ROW)]),
      z.strictObject({ dots: z.array(dot).max(1000), reason: z.string().max(2000) }),
    )
    .optional(),
});

/** An operation as it may arrive from anywhere: its form only, not whether it may or makes sense. */
export const operationSchema = z.strictObject({
  device: z.string().regex(DEVICE),
  seq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  actor: z.string().max(MOST_ACTOR),
  dossier_id: rowId,
  schema_version: z.number().int().min(1).max(MOST_SCHEMA),
  device_time: z.iso.datetime(),
  changes: z.array(z.unknown()),
});

/** Why an operation was not taken: a word for programs, a Dutch sentence for whoever typed it. */
export const REJECTIONS = {
  'te-groot': 'Deze wijziging is te groot om te versturen. Verdeel haar over kleinere stukken.',
  vorm: 'Deze wijziging heeft een vorm die de regio niet kent. Werk Keukentafel bij en verstuur de wijziging opnieuw.',
  'veld-ongeldig':
    'Een van de waarden mag zo niet worden bewaard. Pas de waarde aan en verstuur de wijziging opnieuw.',
  'versie-vast': 'Een vastgestelde versie blijft zoals zij is ondertekend. Begin een nieuwe versie.',
  'eigen-plan': `${EIGEN_PLAN} De toetsing is niet overgenomen.`,
  'rij-onbekend': 'Wat u wijzigde bestaat bij de regio niet. Leg het opnieuw vast, of bewaar de tekst apart.',
  'dossier-onbekend': 'Dit dossier is bij de regio niet (meer) van u. Vraag uw teamleider om toegang.',
  'gemeente-onbekend':
    'In deze gemeente of dit team mag u geen dossier hebben. Kies uw eigen gemeente en team, of vraag om een overdracht.',
  'nummer-bezet':
    'De regio heeft onder dit nummer een andere wijziging van dit apparaat. Verstuur haar opnieuw; zij krijgt dan een nieuw nummer.',
} as const;
export type Rejection = keyof typeof REJECTIONS;

/** The form of an operation's changes; the code of what is wrong, or null. Never throws, whatever comes in. */
export function checkForm(operation: Operation): Rejection | null {
  if (operation.changes.length === 0) return 'vorm';
  if (operation.changes.length > MOST_CHANGES) return 'te-groot';
  const seen = new Set<string>();
  for (const raw of operation.changes as readonly unknown[]) {
    const isSure = isSurelyChange(raw);
    if (!isSure && !isChange(raw)) return 'vorm';
    const { entity, id, fields } = raw as OperationChange;
    if (Object.keys(fields).length > MOST_FIELDS) return 'te-groot';
    // one row once: what an operation does to it has one meaning
    if (seen.has(id) || (entity === 'huishouden' && id !== operation.dossier_id)) return 'vorm';
    seen.add(id);
    if (!isSure && !isWellFormed(fields)) return 'veld-ongeldig';
  }
  return null;
}

function isChange(raw: unknown): boolean {
  if (!isShallow(raw, DEEPEST)) return false;
  const { success, data } = operationChangeSchema.safeParse(raw);
  if (!success) return false;
  // zod passes over `__proto__` without a word; the change would carry it on
  const { fields, resolves } = raw as OperationChange;
  return !hidesNames(fields, data.fields) && !hidesNames(resolves ?? {}, data.resolves ?? {});
}

function hidesNames(said: object, read: object): boolean {
  return Object.keys(said).length !== Object.keys(read).length;
}

/** The values of an operation of a schema that this program knows; the code of what is wrong, or null. */
export function checkValues(operation: Operation): Rejection | null {
  return operation.changes.reduce<Rejection | null>((wrong, change) => wrong ?? checkChange(change), null);
}

function checkChange(change: OperationChange): Rejection | null {
  if (isFrozen(change.entity) && change.kind !== 'create') return 'versie-vast';
  if (change.kind === 'delete') return null;
  if (!(change.entity in ENTITIES)) return null;
  const shape: Readonly<Record<string, z.core.$ZodType>> = ENTITIES[change.entity as EntityKind].shape;
  for (const [field, { new: value }] of Object.entries(change.fields)) {
    const schema = shape[field];
    // a field that this program does not know is carried on untouched
    if (schema && !z.safeParse(schema, value).success) return 'veld-ongeldig';
  }
  return null;
}

/** NUL and halves of characters cannot be stored everywhere where the words will travel. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isWellFormed);
  return Object.entries(value).every(([key, entry]) => isWellFormed(key) && isWellFormed(entry));
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((entry) => isShallow(entry, depth - 1));
}
