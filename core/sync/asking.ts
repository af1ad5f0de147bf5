import type {
  Conflict,
  ConflictWaarde,
  DossierStaat,
  Geweigerd,
  RegioStatus,
  Samenvoeging,
} from '#shared/contract/regio.ts';
import type { Dossier } from '#shared/domain/entities.ts';
import { naamVeld } from '#shared/domain/velden/namen.ts';
import { isLangeTekst, naamDing, waardeAlsTekst } from '#shared/domain/velden/waarden.ts';
import { REJECTIONS, type Rejection } from '#shared/sync/check.ts';
import { dotOf, WHOLE_ROW, type Operation } from '#shared/sync/operation.ts';
import { countWaiting } from '#db/journal.ts';
import { findRecord, type RecordRow } from '#db/records.ts';
import { authorOf, countAsking, listConflicts, listUnseenMerges, markMergeSeen } from '#db/sync/conflicts.ts';
import { listRefused } from '#db/sync/outbox.ts';
import { findRegionDossier } from '#db/sync/region-state.ts';
import type { CoreContext, OpenSession } from '../context.ts';
import { dossierReader, isFilled, placeOf, rowInWords } from './place.ts';

// What synchronising asks of a person, in the words of the screens.

/** Open conflicts, each with all its values; the shown one first. */
export function readConflicts(open: OpenSession, dossierId: string | null): Conflict[] {
  const dossierOf = dossierReader(open);
  return listConflicts(open.store, dossierId).flatMap((row) => {
    const record = findRecord(open.store, row.rowId);
    if (!record) return [];
    const dossier = dossierOf(row.dossierId);
    return Object.entries(row.candidates).map(([field, candidates]): Conflict => {
      const others = candidates.map((candidate): ConflictWaarde => ({
        dot: candidate.dot,
        soort: candidate.kind === 'delete' ? 'verwijderd' : 'waarde',
        tekst:
          candidate.kind === 'delete'
            ? 'verwijderd'
            : waardeAlsTekst(record.kind, field, candidate.value, dossier, record.fields),
        door: candidate.actor,
        op: candidate.at,
      }));
      return {
        ...placeOf(dossier, row.dossierId, record, field),
        isTekst: isLangeTekst(record.kind, field),
        waarden: [shownValue(open, record, field, dossier), ...others],
      };
    });
  });
}

function shownValue(
  open: OpenSession,
  record: RecordRow,
  field: string,
  dossier: Dossier | null,
): ConflictWaarde {
  const isRow = field === WHOLE_ROW;
  const version = isRow ? undefined : record.meta.versions[field];
  const author = version === undefined ? null : authorOf(open.store, version);
  return {
    dot: null,
    soort: record.deleted ? 'verwijderd' : 'waarde',
    tekst: record.deleted
      ? 'verwijderd'
      : isRow
        ? rowInWords(record, dossier)
        : waardeAlsTekst(record.kind, field, record.fields[field], dossier, record.fields),
    door: author?.actor ?? record.meta.changedBy,
    op: author?.at ?? record.meta.changedAt,
  };
}

/** Texts that were put together by themselves and that nobody looked at yet. */
export function readMerges(open: OpenSession, dossierId: string | null): Samenvoeging[] {
  const dossierOf = dossierReader(open);
  return listUnseenMerges(open.store, dossierId).flatMap(({ dossierId: id, note }) => {
    const record = findRecord(open.store, note.id);
    if (!record) return [];
    const dossier = dossierOf(id);
    const words = (value: unknown): string =>
      waardeAlsTekst(note.entity, note.field, value, dossier, record.fields);
    const original = (one: typeof note.first) => {
      // whoever changed the row last need not be whoever set this field
      const author = one.version === null ? null : authorOf(open.store, one.version);
      return { tekst: words(one.value), door: author?.actor ?? one.actor, op: author?.at ?? one.at };
    };
    return [
      {
        ...placeOf(dossier, id, record, note.field),
        versie: note.version,
        tekst: words(note.value),
        eerste: original(note.first),
        tweede: original(note.second),
      },
    ];
  });
}

/** Somebody has seen that two texts were put together. */
export function seeMerge(
  context: CoreContext,
  open: OpenSession,
  key: { rijId: string; veld: string; versie: string },
): RegioStatus {
  const at = context.deps.clock().toISOString();
  markMergeSeen(open.store, { rowId: key.rijId, field: key.veld, version: key.versie, at });
  open.sync.publish();
  return open.sync.status();
}

const INTAKE =
  'U had geen toegang meer tot dit dossier toen deze wijziging aankwam. De teamleider bekijkt de wijziging en beslist.';

const NIET_OVERGENOMEN = 'De teamleider heeft deze wijziging niet overgenomen.';

function reasonOf(code: string | null, said: string): string {
  if (code === 'intake-afgewezen')
    return said === '' ? NIET_OVERGENOMEN : `${NIET_OVERGENOMEN} Reden: ${said}`;
  if (code !== null && code in REJECTIONS) return REJECTIONS[code as Rejection];
  return 'De regio nam deze wijziging niet aan.';
}

/** Own operations that the region did not take, with why. */
export function readRefused(open: OpenSession): Geweigerd[] {
  const dossierOf = dossierReader(open);
  return listRefused(open.store).map(({ operation, action, state, code, reason }) => {
    const dossier = dossierOf(operation.dossier_id);
    return {
      seq: operation.seq,
      dossierId: operation.dossier_id,
      dossiernaam: dossier?.huishouden.naam ?? null,
      handeling: action,
      op: operation.device_time,
      soort: state === 'intake' ? 'bij-teamleider' : 'geweigerd',
      reden: state === 'intake' ? INTAKE : reasonOf(code, reason),
      velden: operationInWords(operation, dossier),
    };
  });
}

/** What somebody typed in one operation, field by field. */
export function operationInWords(
  operation: Operation,
  dossier: Dossier | null,
): { naam: string; tekst: string }[] {
  return operation.changes.flatMap((change) => {
    const thing = naamDing(change.entity);
    if (change.kind === 'delete') return [{ naam: thing, tekst: 'verwijderd' }];
    const row = Object.fromEntries(Object.entries(change.fields).map(([name, field]) => [name, field.new]));
    return Object.entries(row)
      .filter(([name, value]) => name !== 'volgorde' && (change.kind === 'update' || isFilled(value)))
      .map(([name, value]) => ({
        naam: fieldOfThing(thing, naamVeld(change.entity, name)),
        tekst: waardeAlsTekst(change.entity, name, value, dossier, row),
      }));
  });
}

function fieldOfThing(thing: string, field: string): string {
  return thing === field ? thing : `${thing}, ${field.toLowerCase()}`;
}

/** The words of an operation as a file that anybody can read. */
export function refusedAsFile(
  entry: Geweigerd,
  operation: Operation,
): { bestandsnaam: string; tekst: string } {
  const moment = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeStyle: 'short' });
  const lines = [
    'Keukentafel: een wijziging die de regio niet aannam',
    '',
    `Dossier: ${entry.dossiernaam ?? operation.dossier_id}`,
    `Gemaakt door ${operation.actor} op ${moment.format(new Date(entry.op))}`,
    `Reden: ${entry.reden}`,
    '',
    ...entry.velden.flatMap(({ naam, tekst }) => [naam, `    ${tekst.replaceAll('\n', '\n    ')}`, '']),
    `Kenmerk: ${dotOf(operation)}`,
    '',
  ];
  return { bestandsnaam: `niet-aangenomen-${operation.seq}.txt`, tekst: lines.join('\r\n') };
}

/** Where the words of one dossier are. */
export function readDossierState(open: OpenSession, dossierId: string): DossierStaat {
  const staat = open.sync.engine.state();
  const asking = countAsking(open.store, dossierId);
  const vragen = asking.conflicts + asking.merges + asking.refused;
  if (staat.soort === 'uit') return { soort: 'opgeslagen', wachten: 0, vragen };
  const wachten = countWaiting(open.store, dossierId);
  if (vragen > 0) return { soort: 'vraagt', wachten, vragen };
  if (wachten > 0 || !findRegionDossier(open.store, dossierId)) return { soort: 'wacht', wachten, vragen };
  return { soort: 'bij-regio', wachten, vragen };
}
