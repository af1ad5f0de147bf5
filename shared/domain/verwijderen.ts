import type { Dossier, EntityKind } from './entities.ts';

/** A change that follows from taking a row away, so that nothing points at what is gone. */
export interface Gevolg {
  readonly kind: EntityKind;
  readonly id: string;
  readonly type: 'delete' | 'update';
  readonly fields?: Readonly<Record<string, unknown>>;
}

const drop = (kind: EntityKind, rows: readonly { id: string }[]): Gevolg[] =>
  rows.map((row) => ({ kind, id: row.id, type: 'delete' }));

const without = (ids: readonly string[], id: string): string[] => ids.filter((entry) => entry !== id);

/** What goes with a row that is taken away: what belongs to it goes too, what names it lets it go. */
export function gevolgenVanVerwijderen(dossier: Dossier, kind: EntityKind, id: string): Gevolg[] {
  if (kind === 'persoon') return gevolgenPersoon(dossier, id);
  if (kind === 'doel') return gevolgenDoel(dossier, id);
  if (kind === 'mantelzorg') {
    return [
      ...drop(
        'belasting',
        dossier.belasting.filter((row) => row.mantelzorgId === id),
      ),
      ...drop(
        'maatregel',
        dossier.maatregel.filter((row) => row.mantelzorgId === id),
      ),
    ];
  }
  if (kind === 'inzet') {
    const maatregelen = dossier.maatregel.filter((row) => row.inzetId === id);
    return maatregelen.map((row) => ({
      kind: 'maatregel',
      id: row.id,
      type: 'update',
      fields: { inzetId: null },
    }));
  }
  if (kind === 'betrokkene' && dossier.huishouden.regisseurId === id) return [geenRegisseur(dossier)];
  return [];
}

function geenRegisseur(dossier: Dossier): Gevolg {
  return { kind: 'huishouden', id: dossier.huishouden.id, type: 'update', fields: { regisseurId: null } };
}

function gevolgenPersoon(dossier: Dossier, id: string): Gevolg[] {
  const mantelzorgen = dossier.mantelzorg.filter((row) => row.mantelzorgerId === id);
  return [
    ...drop(
      'relatie',
      dossier.relatie.filter((row) => row.vanId === id || row.naarId === id),
    ),
    ...drop(
      'beeld',
      dossier.beeld.filter((row) => row.persoonId === id),
    ),
    ...drop('mantelzorg', mantelzorgen),
    ...mantelzorgen.flatMap((row) => gevolgenVanVerwijderen(dossier, 'mantelzorg', row.id)),
    ...dossier.mantelzorg
      .filter((row) => row.mantelzorgerId !== id && row.voorIds.includes(id))
      .map((row): Gevolg => {
        const voorIds = without(row.voorIds, id);
        return voorIds.length > 0
          ? { kind: 'mantelzorg', id: row.id, type: 'update', fields: { voorIds } }
          : { kind: 'mantelzorg', id: row.id, type: 'delete' };
      }),
    ...losgelaten('doel', dossier.doel, 'persoonIds', id),
    ...losgelaten('inzet', dossier.inzet, 'persoonIds', id),
    ...losgelaten('gesprek', dossier.gesprek, 'aanwezigIds', id),
    ...losgelaten('betrokkene', dossier.betrokkene, 'voorIds', id),
    ...losgelaten('evaluatie', dossier.evaluatie, 'aanwezigIds', id),
    ...(dossier.huishouden.regisseurId === id ? [geenRegisseur(dossier)] : []),
  ];
}

function losgelaten<F extends string>(
  kind: EntityKind,
  rows: readonly ({ id: string } & Record<F, readonly string[]>)[],
  field: F,
  id: string,
): Gevolg[] {
  return rows
    .filter((row) => row[field].includes(id))
    .map((row) => ({ kind, id: row.id, type: 'update', fields: { [field]: without(row[field], id) } }));
}

function gevolgenDoel(dossier: Dossier, id: string): Gevolg[] {
  return [
    ...drop(
      'meting',
      dossier.meting.filter((row) => row.doelId === id),
    ),
    ...losgelaten('inzet', dossier.inzet, 'doelIds', id),
  ];
}
