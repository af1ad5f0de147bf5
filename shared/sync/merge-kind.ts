import { z } from 'zod';
import { verhaal } from '../domain/basis/tekst.ts';
import { ENTITIES, type EntityKind } from '../domain/entities.ts';

/** How two changes of one field come together (sync.md, Merge). */
export type MergeKind = 'set' | 'text' | 'conflict';

const TABLE: Readonly<Record<string, Readonly<Record<string, MergeKind>>>> = Object.fromEntries(
  (Object.keys(ENTITIES) as EntityKind[]).map((kind) => [kind, kindsOf(ENTITIES[kind].shape)]),
);

function kindsOf(shape: z.ZodRawShape): Record<string, MergeKind> {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, kindOf(schema)]));
}

function kindOf(schema: z.core.$ZodType): MergeKind {
  if (schema === verhaal) return 'text';
  if (schema instanceof z.ZodArray) {
    const { element } = schema;
    return element instanceof z.ZodString || element instanceof z.ZodEnum ? 'set' : 'conflict';
  }
  return 'conflict';
}

/**
 * The merge table. It follows from the schema: a story is merged as text, a list of names or codes as a set, anything else
 * is for a person to decide. Rows that are only added (notities, metingen, belastingen) need no line: both stay. What this
 * program does not know is never merged; nor is a frozen planversie, of which no field can be changed at all.
 */
export function mergeKind(entity: string, field: string): MergeKind {
  return TABLE[entity]?.[field] ?? 'conflict';
}

/** Rows that nobody may change once they are made: what somebody signed. */
export function isFrozen(entity: string): boolean {
  return entity === 'planversie';
}
