import type { Wie } from '#shared/contract/sessie.ts';
import { writeSetting } from '#db/settings.ts';
import { transaction, type Store } from '#db/store.ts';
import { refreshInBackground } from '../caseload/background.ts';
import { vandaag, type CoreContext } from '../context.ts';
import { writeAnalist } from '../monitor/analist.ts';
import { isAnalistVan, wieVan } from './account.ts';
import { askCatalogue, keepCatalogue, type RefusedCatalogue } from './catalogue.ts';
import type { WholeRegion } from './region-link.ts';

/** Keeps the catalogue of the open store that of its region, and who works in it as the region knows them. */
export function runCatalogue(context: CoreContext, store: Store, ended: AbortSignal) {
  const { deps, bus } = context;
  let refused: RefusedCatalogue | null = null;
  let message: string | null = null;

  const session = () => {
    const { open } = context.state;
    return open?.store === store && !ended.aborted ? open : null;
  };

  return {
    /** why the region's newest catalogue is not the one here, in Dutch; null: it is, or nobody asked yet */
    message: () => message,
    async fetch(
      region: WholeRegion,
      at: { readonly dataset: string; readonly epoch: number },
    ): Promise<void> {
      const asking = session();
      if (!asking) return;
      const of = { ...at, gemeente: asking.wie.gemeente };
      const answer = await askCatalogue(store, region.catalogus, of, refused);
      if (answer.kind === 'none') message = answer.message;
      else {
        refused = answer.kind === 'refused' ? answer.refused : null;
        message = refused?.message ?? null;
      }
      if (message !== null) deps.log({ level: 'warn', code: `catalogus-${answer.kind}` });
      if (answer.kind !== 'new') return;
      // the version also goes up when a team or a person changed
      const who = await region.sessie.ik({});
      const open = session();
      // another gemeente was chosen meanwhile: the next meeting asks for that one
      if (open?.wie.gemeente !== of.gemeente) return;
      const wie: Wie = who.ok ? wieVan(who.value, open.wie) : open.wie;
      const catalogus = transaction(store, () => {
        writeSetting(store, 'wie', JSON.stringify(wie));
        if (who.ok) writeAnalist(store, isAnalistVan(who.value));
        return keepCatalogue(
          store,
          open.catalogus,
          { of, catalogus: answer.catalogus, versie: answer.versie },
          { op: deps.clock().toISOString(), vandaag: vandaag(context) },
        );
      });
      open.signals.day = null;
      context.state.open = { ...open, catalogus, wie };
      refreshInBackground(context);
      bus.publish('gebeurtenis', { soort: 'catalogus' });
    },
  };
}
