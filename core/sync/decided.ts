import type { Besluit } from '#shared/contract/regio.ts';
import type { Dossier } from '#shared/domain/entities.ts';
import { waardeAlsTekst } from '#shared/domain/velden/waarden.ts';
import { dotOf, WHOLE_ROW, type OperationChange } from '#shared/sync/operation.ts';
import { findRecord, type RecordRow } from '#db/records.ts';
import { authorOf } from '#db/sync/conflicts.ts';
import { findChange, listDecisions } from '#db/sync/decisions.ts';
import type { OpenSession } from '../context.ts';
import { dossierReader, placeOf, rowInWords } from './place.ts';

/** Further back than this nobody looks on a screen; the journal has them all. */
const MOST = 500;

/** What was decided about values that stood beside each other: what stayed, what stood there too, who, when and why. */
export function readDecided(open: OpenSession, dossierId: string | null): Besluit[] {
  const dossierOf = dossierReader(open);
  return listDecisions(open.store, dossierId, MOST).flatMap((operation) =>
    operation.changes.flatMap((change) => {
      const record = findRecord(open.store, change.id);
      if (!record) return [];
      const dossier = dossierOf(operation.dossier_id);
      return Object.entries(change.resolves ?? {}).map(([field, { dots, reason }]): Besluit => {
        const gekozen = chosen(open, change, field, record, operation.device_time, dossier);
        // what stood there until then is no candidate: the decision names it as what it was laid over
        const replaced = change.kind === 'update' ? change.fields[field]?.base : null;
        return {
          ...placeOf(dossier, operation.dossier_id, record, field),
          dot: dotOf(operation),
          door: operation.actor,
          op: operation.device_time,
          reden: reason,
          gekozen,
          anders: [...(replaced ? [replaced] : []), ...dots]
            .map((version) => other(open, version, field, record, dossier))
            .filter(({ tekst }) => tekst === null || tekst !== gekozen.tekst),
        };
      });
    }),
  );
}

function chosen(
  open: OpenSession,
  change: OperationChange,
  field: string,
  record: RecordRow,
  at: string,
  dossier: Dossier | null,
): Besluit['gekozen'] {
  if (field === WHOLE_ROW) {
    return change.kind === 'delete'
      ? { soort: 'verwijderd', tekst: null }
      : { soort: 'bleef', tekst: record.deleted ? null : rowInWords(record, dossier) };
  }
  const written = change.fields[field];
  if (written) return { soort: 'waarde', tekst: inWords(record, field, written.new, dossier) };
  // what stood there stayed: known for as long as nobody wrote it again since
  const version = record.meta.versions[field];
  const author = version === undefined ? null : authorOf(open.store, version);
  const isStill = author !== null && author.at <= at;
  return { soort: 'bleef', tekst: isStill ? inWords(record, field, record.fields[field], dossier) : null };
}

function other(
  open: OpenSession,
  version: string,
  field: string,
  record: RecordRow,
  dossier: Dossier | null,
): Besluit['anders'][number] {
  const found = findChange(open.store, version, record.meta.id);
  if (!found) return { soort: 'waarde', tekst: null, door: null, op: null };
  const { operation, change } = found;
  const by = { door: operation.actor, op: operation.device_time };
  if (change.kind === 'delete') return { soort: 'verwijderd', tekst: null, ...by };
  const written = change.fields[field];
  const tekst = written
    ? inWords(record, field, written.new, dossier)
    : Object.entries(change.fields)
        .map(([name, { new: value }]) => inWords(record, name, value, dossier))
        .join('\n');
  return { soort: 'waarde', tekst, ...by };
}

function inWords(record: RecordRow, field: string, value: unknown, dossier: Dossier | null): string {
  return waardeAlsTekst(record.kind, field, value, dossier, record.fields);
}
