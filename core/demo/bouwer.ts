import { plusDagen, type Dag } from '#shared/domain/basis/datum.ts';
import { ENTITY_KINDS, type Dossier, type EntityKind, type Fields } from '#shared/domain/entities.ts';
import type { Tekst } from './archetype.ts';
import type { Toeval } from '#shared/domain/basis/toeval.ts';

export interface DemoRij<K extends EntityKind> {
  id: string;
  fields: Fields<K>;
  /** day on which it was written */
  op: Dag;
}
export interface DemoDossier {
  id: string;
  rows: { [K in EntityKind]?: DemoRij<K>[] };
}

/** Collects the rows of one dossier; ids are short, unique in the dossier, and the same for the same seed. */
export interface Bouwer {
  readonly dossier: DemoDossier;
  readonly toeval: Toeval;
  readonly vandaag: Dag;
  readonly voeg: <K extends EntityKind>(kind: K, fields: Fields<K>, op: Dag) => string;
  /** chooses a variant and puts the names in */
  readonly zin: (tekst: Tekst) => string;
  /** the names that `{0}`, `{1}` … stand for */
  readonly namen: string[];
  /** the day itself, or today when it would lie in the future */
  readonly gebeurd: (dag: Dag) => Dag;
}

const ZATERDAG = 6;

/** The same day, or the working day after it (`1`) or before it (`-1`). */
export function werkdag(dag: Dag, richting: 1 | -1): Dag {
  const weekdag = new Date(`${dag}T00:00:00Z`).getUTCDay();
  if (weekdag !== 0 && weekdag !== ZATERDAG) return dag;
  return werkdag(plusDagen(dag, richting), richting);
}

/** Starts a dossier with its id. */
export function maakBouwer(id: string, toeval: Toeval, vandaag: Dag): Bouwer {
  const dossier: DemoDossier = { id, rows: {} };
  const namen: string[] = [];
  let teller = 0;
  const voeg: Bouwer['voeg'] = (kind, fields, op) => {
    teller += 1;
    const rijId =
      kind === 'huishouden' ? id : kind === 'plan' ? `${id}plan` : `${id}${String(teller).padStart(4, '0')}`;
    const lijst: DemoRij<EntityKind>[] = dossier.rows[kind] ?? [];
    lijst.push({ id: rijId, fields, op: op > vandaag ? vandaag : op });
    Object.assign(dossier.rows, { [kind]: lijst });
    return rijId;
  };
  const zin = (tekst: Tekst): string => {
    const gekozen = typeof tekst === 'string' ? tekst : toeval.kies(tekst);
    return gekozen.replace(/\{(\d)\}/g, (_, index: string) => namen[Number(index)] ?? '');
  };
  return { dossier, toeval, vandaag, voeg, zin, namen, gebeurd: (dag) => (dag > vandaag ? vandaag : dag) };
}

/** A generated dossier in the form that rules and screens read. */
export function alsDossier(demo: DemoDossier): Dossier {
  const rijen = Object.fromEntries(
    ENTITY_KINDS.map((kind) => [
      kind,
      (demo.rows[kind] ?? []).map((row) => ({
        ...row.fields,
        id: row.id,
        versions: {},
        changedAt: `${row.op}T10:00:00.000Z`,
        changedBy: 'demo',
      })),
    ]),
  );
  const alleen = (kind: EntityKind) => rijen[kind]?.[0];
  return {
    ...rijen,
    id: demo.id,
    huishouden: alleen('huishouden'),
    plan: alleen('plan'),
  } as unknown as Dossier;
}
