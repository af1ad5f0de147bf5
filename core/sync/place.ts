import type { Dossier, EntityKind } from '#shared/domain/entities.ts';
import { DINGEN, naamVeld } from '#shared/domain/velden/namen.ts';
import { naamDing, naamRij, waardeAlsTekst } from '#shared/domain/velden/waarden.ts';
import { readDossier, type RecordRow } from '#db/records.ts';
import type { OpenSession } from '../context.ts';

// Where in a dossier something stands that synchronising speaks of, and what is in it, in words.

/** Reads each dossier once, however many of its rows ask for something. */
export function dossierReader(open: OpenSession): (id: string) => Dossier | null {
  const read = new Map<string, Dossier | null>();
  return (id) => {
    const known = open.dossiers.get(id) ?? read.get(id);
    if (known !== undefined) return known;
    const dossier = readDossier(open.store, id);
    read.set(id, dossier);
    return dossier;
  };
}

/** The place of a field, as the screens name it. */
export function placeOf(dossier: Dossier | null, dossierId: string, record: RecordRow, field: string) {
  return {
    dossierId,
    dossiernaam: dossier?.huishouden.naam ?? '',
    rijId: record.meta.id,
    ding: naamDing(record.kind),
    rijnaam: naamRij(record.kind, record.fields, dossier),
    tab: record.kind in DINGEN ? DINGEN[record.kind as EntityKind].tab : 'overzicht',
    veld: field,
    veldnaam: naamVeld(record.kind, field),
  };
}

/** A row that somebody wants to keep and somebody wanted gone: what is in it. */
export function rowInWords(record: RecordRow, dossier: Dossier | null): string {
  return Object.entries(record.fields)
    .filter(([name, value]) => name !== 'volgorde' && isFilled(value))
    .map(([name, value]) => {
      const text = waardeAlsTekst(record.kind, name, value, dossier, record.fields);
      return `${naamVeld(record.kind, name)}: ${text}`;
    })
    .join('\n');
}

/** Whether there is anything to tell about a value. */
export function isFilled(value: unknown): boolean {
  return value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
}
