import {
  ENTITY_KINDS,
  type Dossier,
  type EntityKind,
  type Invoer,
  type Row,
} from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';

const VANDAAG = '2026-11-24';

/** A row for tests of pure helpers: an empty one with these fields. */
export function testRow<K extends EntityKind>(kind: K, id: string, fields: Invoer<K> = {}): Row<K> {
  return { ...leeg(kind, VANDAAG), ...fields, id, versions: {}, changedAt: '', changedBy: '' } as Row<K>;
}

/** A dossier for tests of pure helpers: empty but for these rows. */
export function testDossier(rows: Partial<{ [K in EntityKind]: readonly Row<K>[] }>): Dossier {
  const lists = Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, rows[kind] ?? []]));
  return {
    ...lists,
    id: 'dossier00000001',
    huishouden: rows.huishouden?.[0] ?? testRow('huishouden', 'huishouden00001'),
    plan: rows.plan?.[0] ?? testRow('plan', 'plan000000000001'),
  } as unknown as Dossier;
}
