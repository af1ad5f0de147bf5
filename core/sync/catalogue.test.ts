import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import type { Catalogus } from '#shared/domain/catalogus/schema.ts';
import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import { readCatalogus, readCatalogusOrigin, writeCatalogus } from '#db/catalogus.ts';
import { commit } from '#db/journal.ts';
import { testStore } from '#tests/support/store.ts';
import { askCatalogue, keepCatalogue, type CatalogueOf, type RefusedCatalogue } from './catalogue.ts';
import type { WholeRegion } from './region-link.ts';

const OF: CatalogueOf = { gemeente: '0603', dataset: 'een', epoch: 1 };
const WHEN = { op: '2026-11-23T09:00:00.000Z', vandaag: '2026-11-23' };

/** A region that has this catalogue; `asked` is what devices said that they have. */
function region(catalogus: unknown, versie: number, vorm = 1) {
  const asked: (number | undefined)[] = [];
  const lees = (input: { gemeente: string; sinds?: number }) => {
    asked.push(input.sinds);
    const value = { vorm, versie, catalogus: input.sinds === versie ? null : catalogus };
    return Promise.resolve({ ok: true, value });
  };
  return { asked, client: { lees } as unknown as WholeRegion['catalogus'] };
}

function device() {
  const store = testStore();
  writeCatalogus(store, VOORBEELD_CATALOGUS, WHEN.op);
  return store;
}

function take(
  store: ReturnType<typeof device>,
  catalogus: Catalogus,
  versie: number,
  of: CatalogueOf = OF,
): Catalogus {
  const now = readCatalogus(store);
  if (!now) throw new Error('there is a catalogue');
  return keepCatalogue(store, now, { of, catalogus, versie }, WHEN);
}

const SMALL: Catalogus = { ...VOORBEELD_CATALOGUS, aanbieders: [], contracten: [], tarieven: [] };
const used = VOORBEELD_CATALOGUS.aanbieders[0];
if (!used) throw new Error('the example has an aanbieder');

describe('the catalogue of the region', () => {
  it('comes whole once, and is stored with its version', async () => {
    const store = device();
    const { client, asked } = region(SMALL, 4);
    const answer = await askCatalogue(store, client, OF, null);
    expect(answer).toMatchObject({ kind: 'new', versie: 4 });
    take(store, SMALL, 4);
    expect(readCatalogus(store)?.aanbieders).toEqual([]);
    expect(readCatalogusOrigin(store)).toEqual({ ...OF, versie: 4, op: WHEN.op });
    expect(await askCatalogue(store, client, OF, null)).toEqual({ kind: 'same' });
    expect(asked).toEqual([0, 4]);
  });

  it('is asked for whole in another gemeente, dataset or epoch, whatever its version', async () => {
    const store = device();
    take(store, SMALL, 4);
    const { client, asked } = region(SMALL, 4);
    for (const other of [{ gemeente: '0503' as const }, { dataset: 'twee' }, { epoch: 2 }])
      expect(await askCatalogue(store, client, { ...OF, ...other }, null)).toMatchObject({ kind: 'new' });
    expect(asked).toEqual([0, 0, 0]);
  });

  it('keeps of the example only what a card names', () => {
    const store = device();
    commit(store, {
      dossierId: 'd0000000000000000001',
      actor: 'Noor',
      at: WHEN.op,
      action: 'beginnen',
      changes: [
        {
          kind: 'huishouden',
          id: 'd0000000000000000001',
          type: 'create',
          fields: { naam: 'Gezin Jansen', gemeente: '0603' },
        },
        {
          kind: 'inzet',
          id: 'i0000000000000000001',
          type: 'create',
          fields: { titel: 'Hulp', trede: 'maatwerk', aanbiederId: used.id },
        },
      ],
    });
    const kept = take(store, SMALL, 1);
    expect(kept.aanbieders).toEqual([{ ...used, vervallenOp: WHEN.vandaag }]);
    expect(readCatalogus(store)).toEqual(kept);
  });

  it('keeps all of an earlier one of this region: a card of a colleague may name it and come later', () => {
    const store = device();
    take(store, VOORBEELD_CATALOGUS, 1);
    const kept = take(store, SMALL, 2);
    expect(kept.aanbieders.map(({ id }) => id)).toEqual(VOORBEELD_CATALOGUS.aanbieders.map(({ id }) => id));
    expect(kept.aanbieders.every(({ vervallenOp }) => vervallenOp === WHEN.vandaag)).toBe(true);
  });

  it.each([
    ['is damaged', { ...SMALL, tarieven: [{ id: 'x' }] }, 1, /klopt niet/],
    [
      'names what this program does not know',
      { ...SMALL, voorzieningen: [{ trede: 'zwevend' }] },
      1,
      /klopt/,
    ],
    ['is of a newer form', SMALL, 2, /Werk Keukentafel bij/],
  ])('is refused when it %s; it does not travel again until it changes', async (_why, sent, vorm, words) => {
    const store = device();
    take(store, VOORBEELD_CATALOGUS, 4);
    const { client, asked } = region(sent, 5, vorm);
    const answer = await askCatalogue(store, client, OF, null);
    if (answer.kind !== 'refused') throw new Error(answer.kind);
    expect(answer.refused.message).toMatch(words);
    expect(await askCatalogue(store, client, OF, answer.refused)).toEqual(answer);
    expect(asked).toEqual([4, 5]);
    expect(readCatalogus(store)).toEqual(VOORBEELD_CATALOGUS);
    const mended = region(SMALL, 6);
    expect(await askCatalogue(store, mended.client, OF, answer.refused)).toMatchObject({ kind: 'new' });
  });

  it('that the region cannot give stops nothing; a lost line, or who may not come in, does', async () => {
    const store = device();
    const failing = (error: Error) =>
      askCatalogue(store, { lees: () => Promise.reject(error) }, OF, null as RefusedCatalogue | null);
    expect(await failing(new ORPCError('fout'))).toMatchObject({ kind: 'none' });
    await expect(failing(new TypeError('no line'))).rejects.toThrow('no line');
    await expect(failing(new ORPCError('apparaat-onbekend'))).rejects.toThrow();
    const answers = { ok: false, error: { code: 'catalogus-leeg', message: 'Nog geen catalogus.' } };
    const empty = { lees: () => Promise.resolve(answers) } as unknown as WholeRegion['catalogus'];
    expect(await askCatalogue(store, empty, OF, null)).toEqual({
      kind: 'none',
      message: 'Nog geen catalogus.',
    });
  });
});
