import { createHash } from 'node:crypto';
import type { DemoVoortgang, Wie } from '#shared/contract/sessie.ts';
import { attempt } from '#db/failure.ts';
import { commit, type ChangeRequest } from '#db/journal.ts';
import { readSetting, writeSetting } from '#db/settings.ts';
import { transaction } from '#db/store.ts';
import { ENTITY_KINDS } from '#shared/domain/entities.ts';
import { vandaag, type CoreContext } from '../context.ts';
import { maakDemo, type DemoDossier } from '../demo/maak-demo.ts';
import { refreshAll } from '../caseload/refresh.ts';
import { nieuweStore, ontgrendel, status, wisDemo } from './sessie.ts';
import { storeExists, storeFiles } from './profile.ts';

// The demo is fictitious and meant to be opened by anybody: its passphrase is no secret. It is encrypted all the same,
// so that what is tried in it is what happens to real dossiers.
const DEMO_WACHTZIN = 'keukentafel-demo';
const DEMO_SEED = 20_261_123;
const DEMO_WIE: Wie = { naam: 'Noor van Dijk', rol: 'consulent', gemeente: '0603', team: 'Sociaal Wijkteam' };

/** Opens the demo-omgeving and makes it first when it is not there; yields how far it is. */
export async function* openDemo(context: CoreContext): AsyncGenerator<DemoVoortgang, void> {
  if (context.state.open?.omgeving === 'demo') {
    yield { soort: 'klaar', status: status(context) };
    return;
  }
  const exists = storeExists(storeFiles(context.deps.profileDir, 'demo'));
  yield { soort: 'bezig', stap: exists ? 'Demo openen' : 'Versleuteld bestand maken', gedaan: 0, totaal: 1 };
  let opened = exists
    ? await ontgrendel(context, 'demo', DEMO_WACHTZIN)
    : await nieuweStore(context, 'demo', DEMO_WACHTZIN, DEMO_WIE);
  if (
    opened.ok &&
    exists &&
    context.state.open &&
    readSetting(context.state.open.store, 'demo-klaar') === null
  ) {
    // the power went while the demo was being made: it holds nothing of anybody's, so it is made again
    wisDemo(context);
    opened = await nieuweStore(context, 'demo', DEMO_WACHTZIN, DEMO_WIE);
  }
  if (!opened.ok) {
    yield { soort: 'mislukt', error: opened.error };
    return;
  }
  if (context.state.open && readSetting(context.state.open.store, 'demo-klaar') === null) {
    const dossiers = maakDemo(DEMO_SEED, vandaag(context));
    for (const [index, dossier] of dossiers.entries()) {
      const written = attempt(() => writeDemoDossier(context, dossier));
      if (!written.ok) {
        yield { soort: 'mislukt', error: written.error };
        return;
      }
      yield { soort: 'bezig', stap: 'Dossiers maken', gedaan: index + 1, totaal: dossiers.length };
    }
    refreshAll(context);
    writeSetting(context.state.open.store, 'demo-klaar', 'ja');
  }
  yield { soort: 'klaar', status: status(context) };
}

/** Writes one generated dossier through the journal: what was done on one day is one action of that day. */
export function writeDemoDossier(context: CoreContext, dossier: DemoDossier): void {
  const { open } = context.state;
  if (!open) return;
  const days = new Map<string, ChangeRequest[]>();
  for (const kind of ENTITY_KINDS) {
    for (const row of dossier.rows[kind] ?? []) {
      const fields: Record<string, unknown> = { ...row.fields };
      if (kind === 'planversie') {
        fields['vingerafdruk'] = createHash('sha256').update(String(fields['inhoud'])).digest('hex');
      }
      const changes = days.get(row.op) ?? [];
      days.set(row.op, changes);
      changes.push({ kind, id: row.id, type: 'create', fields });
    }
  }
  transaction(open.store, () => {
    for (const [day, changes] of [...days].sort(([a], [b]) => a.localeCompare(b))) {
      commit(open.store, {
        dossierId: dossier.id,
        actor: open.wie.naam,
        at: `${day}T10:00:00.000Z`,
        action: 'demo.create',
        changes,
        undoable: false,
      });
    }
  });
}
