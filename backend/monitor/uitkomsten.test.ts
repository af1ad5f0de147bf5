import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RegionClient } from '#tests/region/client.ts';
import { onBothDatabases } from '#tests/region/engines.ts';
import { startRegion, type TestRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { asOwner } from '../sql/scope.ts';
import { telGemeente } from './tel.ts';

const AT = new Date('2026-05-20T09:00:00.000Z');

type Rij = readonly [entity: string, fields: object];
const plan = (more: object = {}): Rij => [
  'plan',
  { versie: 1, status: 'lopend', afgeslotenOp: null, ...more },
];
const inzet = (trede: string): Rij => [
  'inzet',
  {
    trede,
    persoonIds: [],
    vanaf: '2026-01-10',
    tot: null,
    gestoptOp: null,
    productcategorie: trede === 'maatwerk' ? '07' : null,
    zwaarte: null,
    leveringsvorm: null,
  },
];
const evaluatie = (more: object): Rij => [
  'evaluatie',
  { status: 'afgerond', datum: '2026-02-02', besluit: 'afschalen', tevredenheid: 8, doelen: [], ...more },
];
const doel = (oordeel: string) => ({ doelId: 'd1', oordeel, toelichting: '' });
const meting = (datum: string, waarde: number): Rij => ['belasting', { mantelzorgId: 'MZ', datum, waarde }];

/** Twelve dossiers with maatwerk, eleven with lighter inzet only, and what happened in them. */
const DOSSIERS: readonly (readonly Rij[])[] = [
  ...Array.from({ length: 12 }, () => [
    plan(),
    inzet('maatwerk'),
    inzet('netwerk'),
    ['planversie', { vastgesteldOp: '2026-01-10', nummer: 1 }] as const,
    evaluatie({ doelen: [doel('behaald'), doel('deels')] }),
    ['mantelzorg', { gestoptOp: null }] as const,
    ['maatregel', { mantelzorgId: 'MZ', vanaf: '2025-11-15' }] as const,
    meting('2025-11-01', 8),
    meting('2026-02-01', 5),
    // after the peildatum: not known then
    meting('2026-04-15', 1),
  ]),
  ...Array.from({ length: 11 }, () => [
    plan({ status: 'gesloten', afgeslotenOp: '2026-03-31' }),
    inzet('algemeen'),
    // of before, of nobody, unreadable
    ['planversie', { vastgesteldOp: '2025-06-10', nummer: 1 }] as const,
    evaluatie({ status: 'concept' }),
    ['evaluatie', { datum: 'nooit' }] as const,
  ]),
  ...Array.from({ length: 3 }, () => [plan(), evaluatie({ besluit: 'opschalen', tevredenheid: null })]),
];

onBothDatabases('what plans brought, in the regiomonitor', (engine) => {
  let region: TestRegion;
  let analist: RegionClient['monitor'];

  beforeAll(async () => {
    region = await startRegion(engine.db, { perMinute: 100_000 });
    analist = region.client((await signIn(region.issuer, 'analist')).token).monitor;
    await asOwner(engine.db, '0603', async (tx) => {
      await tx.query(
        `INSERT INTO operatie (gemeente, device, seq, medewerker_id, actor, dossier_id, schema_version, device_time,
           ontvangen_op, changes, uitkomst, positie)
         VALUES ('0603', 'eeeeeeeeeeeeeeee', 1, 'x', 'Sanne', 'd', 1, '', '2025-12-20T09:00:00Z', '[]', 'applied', 1)`,
      );
      for (const [dossier, rijen] of DOSSIERS.entries()) {
        for (const [index, [entity, fields]] of rijen.entries()) {
          const zorg = `zorg${String(dossier).padStart(16, '0')}`;
          const id = entity === 'mantelzorg' ? zorg : `${dossier}r${index}`;
          const own = JSON.stringify(fields).replaceAll('"MZ"', `"${zorg}"`);
          await tx.query(
            `INSERT INTO rij (gemeente, id, dossier_id, entity, fields, versions, deleted, changed_at, changed_by, conflicts)
             VALUES ('0603', $1, $2, $3, $4, '{}', NULL, '', '', '{}')`,
            [id, `d${dossier}`, entity, own],
          );
        }
      }
      await telGemeente(tx, '0603', { at: AT, opnieuw: false });
    });
  });
  afterAll(() => region.stop());

  const vraag = async (peildata: string[]) => {
    const answer = await analist.uitkomsten({ gebieden: ['0603', 'H4'], peildata });
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value.uitkomsten;
  };

  it('counts a quarter as a team does, and shields each count', async () => {
    const { kwartalen, blokken } = await vraag(['2026-04-01']);
    expect(kwartalen).toEqual(['2026-1']);
    const [own, verband] = blokken;
    const told = own?.cijfers[0];
    expect(told).toMatchObject({ tevredenheid: 8, alleenLichter: 48 });
    const shown = Object.entries(told?.aantallen ?? {}).filter(([, { tot }]) => tot > 0);
    expect(
      Object.fromEntries(shown.map(([naam, { van, tot }]) => [naam, van === tot ? van : '<10'])),
    ).toEqual({
      instroom: 12,
      opgeschaald: '<10',
      afgeschaald: 12,
      uitstroom: 11,
      behaald: 12,
      deels: 12,
      gevraagd: 12,
      midden: 12,
      'hoog-midden': 12,
    });
    expect(verband?.cijfers).toEqual(own?.cijfers);
    expect(verband?.ontbreekt).toEqual([['0503', '1842', '1783']]);
  });

  it('tells nothing of a quarter in which the gemeente began with the app', async () => {
    const { blokken } = await vraag(['2026-01-01', '2026-04-01']);
    expect(blokken[0]?.geteld).toEqual([[], ['0603']]);
    expect(blokken[0]?.cijfers[0]).toBeNull();
  });
});
