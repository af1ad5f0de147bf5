/**
 * A quick yes to the form of what devices bring: thousands of operations a second come in, nearly all of the same few forms.
 * A yes here means that the schemas of `check.ts` say yes and read just this; a no means nothing, and the schema is asked.
 * (Property-tested against them: sure-form.test.ts.)
 */
import { z } from 'zod';
import { isVersion } from './operation.ts';

/** 64 random bits. */
export const DEVICE = /^[0-9a-f]{16}$/;
export const ROW_ID = /^[0-9a-z]{12,40}$/;
/** Of a field or a kind of row. */
export const NAME = /^[a-z][A-Za-z0-9-]{0,59}$/;
/** Characters of the name of who did it. */
export const MOST_ACTOR = 500;
export const MOST_SCHEMA = 1_000_000;
const MOMENT = z.regexes.datetime({});
const OPERATION_KEYS = 7;
const CHANGE_KEYS = 4;

/** Whether this is an object with so many names of its own, as JSON makes them. */
export function isRecord(value: unknown, names: number): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === names
  );
}

function isCount(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
}

const isText = (value: unknown, form: RegExp): boolean => typeof value === 'string' && form.test(value);

/** An operation as it travels; its changes are not looked at. */
export function isSurelyOperation(value: unknown): boolean {
  if (!isRecord(value, OPERATION_KEYS)) return false;
  const { device, seq, actor, dossier_id, schema_version, device_time, changes } = value;
  return (
    isText(device, DEVICE) &&
    isCount(seq, Number.MAX_SAFE_INTEGER) &&
    typeof actor === 'string' &&
    actor.length <= MOST_ACTOR &&
    isText(dossier_id, ROW_ID) &&
    isCount(schema_version, MOST_SCHEMA) &&
    isText(device_time, MOMENT) &&
    Array.isArray(changes)
  );
}

/** A change without decisions whose values are plain: text that can be stored anywhere, numbers, yes or no, nothing. */
export function isSurelyChange(value: unknown): boolean {
  if (!isRecord(value, CHANGE_KEYS)) return false;
  const { entity, id, kind, fields } = value;
  if (kind !== 'update' && kind !== 'create' && kind !== 'delete') return false;
  if (!isName(entity) || !isText(id, ROW_ID)) return false;
  if (typeof fields !== 'object' || fields === null || Object.getPrototypeOf(fields) !== Object.prototype)
    return false;
  return Object.entries(fields).every(([name, field]) => isName(name) && isSurelyField(field));
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && NAME.test(value) && !(value in Object.prototype);
}

function isSurelyField(field: unknown): boolean {
  if (!isRecord(field, 2) || !('new' in field) || !('base' in field)) return false;
  const { base } = field;
  if (base !== null && (typeof base !== 'string' || !isVersion(base))) return false;
  return isPlainValue(field['new']);
}

function isPlainValue(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}
