import type { Delta, LookAlike } from '#shared/contract/dossier.ts';
import { naamGemeente, GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import type { Invoer, Row } from '#shared/domain/entities.ts';
import { mogelijkDubbel } from '#shared/domain/huishouden/dubbel.ts';
import { volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { leeg } from '#shared/domain/leeg.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { findLookAlikes, lastDossierNumber } from '#db/caseload.ts';
import type { ChangeRequest } from '#db/journal.ts';
import { findRecord, findRow } from '#db/records.ts';
import { newId, vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { checkFields, save } from './rows.ts';

/** Makes a dossier: the household, its people, an empty plan and the melding of today, as one action. */
export function createDossier(
  context: CoreContext,
  open: OpenSession,
  input: { huishouden: Invoer<'huishouden'>; personen: Invoer<'persoon'>[] },
): Result<Delta> {
  const today = vandaag(context);
  const dossierId = newId(context);
  const gemeente = input.huishouden.gemeente ?? open.wie.gemeente;
  const huishouden = checkFields(context, null, 'huishouden', {
    ...leeg('huishouden', today),
    team: GEMEENTEN.find((entry) => entry.code === gemeente)?.team ?? '',
    plaats: naamGemeente(gemeente),
    consulent: open.wie.naam,
    gemeente,
    ...input.huishouden,
    dossiernummer: nextDossierNumber(open, today),
  });
  if (!huishouden.ok) return huishouden;
  const changes: ChangeRequest[] = [
    { kind: 'huishouden', id: dossierId, type: 'create', fields: huishouden.value },
    { kind: 'plan', id: newId(context), type: 'create', fields: leeg('plan', today) },
    { kind: 'traject', id: newId(context), type: 'create', fields: leeg('traject', today) },
  ];
  for (const person of input.personen) {
    const checked = checkFields(context, null, 'persoon', { ...leeg('persoon', today), ...person });
    if (!checked.ok) return checked;
    changes.push({ kind: 'persoon', id: newId(context), type: 'create', fields: checked.value });
  }
  return save(context, open, {
    dossierId,
    action: 'dossier.create',
    changes,
    id: dossierId,
    undoable: false,
  });
}

// Devices make numbers without asking each other: three letters of the device keep them apart.
function nextDossierNumber(open: OpenSession, today: string): string {
  const device = BigInt(`0x${open.store.device}`).toString(36).slice(0, 3).toUpperCase();
  const prefix = `${today.slice(0, 4)}-${device}-`;
  return `${prefix}${String(lastDossierNumber(open.store, prefix) + 1).padStart(4, '0')}`;
}

/** Who is already known and could be one of these people: same bsn, or a similar name and the same birth date. */
export function findDuplicates(
  open: OpenSession,
  input: { personen: Invoer<'persoon'>[]; nietIn: string | null },
): Result<LookAlike[]> {
  const found = new Map<string, LookAlike>();
  for (const person of input.personen) {
    const candidates = findLookAlikes(open.store, {
      bsn: person.bsn ?? null,
      geboortedatum: person.geboortedatum ?? null,
    })
      .map((id) => ({
        row: findRow(open.store, 'persoon', id),
        dossierId: findRecord(open.store, id)?.dossierId ?? '',
      }))
      .filter((entry): entry is { row: Row<'persoon'>; dossierId: string } => entry.row !== null)
      .filter((entry) => entry.dossierId !== input.nietIn);
    for (const { row, dossierId } of candidates) {
      const [match] = mogelijkDubbel(herkenbaar(person), [row]);
      if (!match) continue;
      found.set(row.id, {
        dossierId,
        persoonId: row.id,
        dossiernaam: findRow(open.store, 'huishouden', dossierId)?.naam ?? '',
        naam: volledigeNaam(row),
        geboortedatum: row.geboortedatum,
        waarom: match.reden,
      });
    }
  }
  return ok([...found.values()]);
}

function herkenbaar(person: Invoer<'persoon'>) {
  return {
    voornaam: person.voornaam ?? '',
    voorvoegsel: person.voorvoegsel ?? '',
    achternaam: person.achternaam ?? '',
    geboortedatum: person.geboortedatum ?? null,
    bsn: person.bsn ?? null,
  };
}
