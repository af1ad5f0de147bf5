import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { code, dossierNa, nieuwDossier, openCore, value } from '#tests/support/core.ts';
import { leesPlaninhoud } from '#shared/domain/plan/inhoud.ts';

type Client = Awaited<ReturnType<typeof openCore>>['client'];

const NEEN = (reden: string) => ({ volstaat: false, reden });

/** A small whole plan: one SMART doel, one free inzet, no mantelzorger, reviewed and agreed. */
async function volledigPlan(client: Client) {
  const dossier = await nieuwDossier(client);
  const about = { dossierId: dossier.id };
  const [mevrouw] = dossier.persoon;
  if (!mevrouw) throw new Error('nobody lives here');
  value(
    await client.dossier.wijzigHuishouden({
      ...about,
      fields: { regisseurSoort: 'inwoner', regisseurId: mevrouw.id },
    }),
  );
  const doel = value(
    await client.rij.doel.create({
      ...about,
      fields: {
        persoonIds: [mevrouw.id],
        leefgebied: 'netwerk',
        titel: 'Minder alleen',
        specifiek: 'Mevrouw drinkt elke week koffie met buurtgenoten in het buurthuis.',
        indicator: 'Koffiemomenten met anderen',
        schaal: 'aantal',
        eenheid: 'keer per week',
        nulmeting: 0,
        nulmetingOp: '2026-11-01',
        streefwaarde: 2,
        akkoordInwoner: true,
        eigenWoorden: 'Ik wil weer onder de mensen zijn.',
        realistisch: 'Het buurthuis is dichtbij en de buurvrouw loopt mee.',
        streefdatum: '2027-05-01',
        evaluatieElkeMaanden: 3,
      },
    }),
  );
  value(
    await client.rij.inzet.create({
      ...about,
      fields: {
        titel: 'Was & Koffie',
        trede: 'algemeen',
        doelIds: [doel.id],
        persoonIds: [mevrouw.id],
        vanaf: '2026-11-23',
        wie: 'Buurthuis',
      },
    }),
  );
  value(
    await client.dossier.wijzigPlan({
      ...about,
      fields: {
        hoofddoel: 'Mevrouw woont prettig en niet alleen.',
        mantelzorgAntwoord: 'geen',
        geenMantelzorgerReden: 'De kinderen wonen in het buitenland.',
        akkoordDoor: 'Mevrouw De Graaf',
        akkoordOp: '2026-11-23',
      },
    }),
  );
  return { ...about, doelId: doel.id };
}

const stap = (client: Client, dossierId: string, naar: Parameters<Client['dossier']['stap']>[0]['naar']) =>
  client.dossier.stap({ dossierId, naar, datum: '2026-11-23', toelichting: 'Doelen bereikt' });

async function vastgesteld(client: Client) {
  const plan = await volledigPlan(client);
  value(await stap(client, plan.dossierId, 'ter-toetsing'));
  value(
    await client.dossier.wijzigPlan({
      dossierId: plan.dossierId,
      fields: { toetsingDoor: 'Bram de Wit', toetsingOp: '2026-11-23' },
    }),
  );
  return { ...plan, dossier: await dossierNa(client, await stap(client, plan.dossierId, 'vastgesteld')) };
}

test('vaststellen freezes the plan with a fingerprint and plans the follow-up call and the evaluation', async () => {
  const { client } = await openCore();
  const { dossier } = await vastgesteld(client);
  expect(dossier.plan).toMatchObject({ status: 'vastgesteld', versie: 1 });
  const [versie] = dossier.planversie;
  expect(versie?.vingerafdruk).toBe(
    createHash('sha256')
      .update(versie?.inhoud ?? '')
      .digest('hex'),
  );
  expect(dossier.taak.map((row) => [row.soort, row.opDatum])).toEqual([
    ['nabellen', '2026-12-28'],
    ['evaluatie', '2027-05-23'],
  ]);
});

test('an unfinished plan cannot be vastgesteld, and the answer says why', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client);
  expect(await stap(client, dossier.id, 'vastgesteld')).toMatchObject({
    ok: false,
    error: { code: 'stap-kan-niet' },
  });
  expect(value(await client.dossier.open({ dossierId: dossier.id })).plan.status).toBe('concept');
});

test('a vastgesteld plan cannot be changed nor taken back; a new version can, and the old one reads as it was', async () => {
  const { client } = await openCore();
  const { dossierId, doelId, dossier } = await vastgesteld(client);
  const frozen = dossier.planversie[0]?.inhoud ?? '';
  expect(code(await client.rij.doel.update({ dossierId, id: doelId, fields: { titel: 'Anders' } }))).toBe(
    'plan-vast',
  );
  expect(
    code(await client.rij.inzet.create({ dossierId, fields: { titel: 'Extra', trede: 'netwerk' } })),
  ).toBe('plan-vast');
  expect(code(await client.dossier.wijzigPlan({ dossierId, fields: { hoofddoel: 'Anders' } }))).toBe(
    'plan-vast',
  );
  expect(code(await client.dossier.undo({ dossierId }))).toBe('niets-terug');

  value(await stap(client, dossierId, 'lopend'));
  value(await stap(client, dossierId, 'in-evaluatie'));
  value(await stap(client, dossierId, 'nieuwe-versie'));
  const changed = await dossierNa(
    client,
    await client.rij.doel.update({ dossierId, id: doelId, fields: { titel: 'Anders' } }),
  );
  expect(changed.plan).toMatchObject({ status: 'concept', versie: 1, toetsingDoor: '', akkoordDoor: '' });
  expect(changed.planversie[0]?.inhoud).toBe(frozen);
  const read = leesPlaninhoud(frozen);
  expect(read.ok && read.value.doelen[0]?.titel).toBe('Minder alleen');
});

test('no procedure can write a plan version, a status or a version number directly', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client);
  const sly = { status: 'vastgesteld', versie: 9 } as unknown as { hoofddoel: string };
  value(await client.dossier.wijzigPlan({ dossierId: dossier.id, fields: sly }));
  expect(value(await client.dossier.open({ dossierId: dossier.id })).plan).toMatchObject({
    status: 'concept',
    versie: 0,
  });
  expect('planversie' in client.rij).toBe(false);
});

test('closing ends maatwerk and leaves what anybody may use; a waakvlam plans its contacts', async () => {
  const { client } = await openCore();
  const { dossierId } = await vastgesteld(client);
  value(await stap(client, dossierId, 'lopend'));
  value(await stap(client, dossierId, 'in-evaluatie'));
  const closed = await dossierNa(client, await stap(client, dossierId, 'afgesloten'));
  expect(closed.plan).toMatchObject({
    status: 'afgesloten',
    afgeslotenOp: '2026-11-23',
    afsluitReden: 'Doelen bereikt',
  });
  expect(closed.inzet.map((row) => row.gestoptOp)).toEqual([null]);
  // nobody evaluates a plan that is closed; the promised call stays promised
  expect(closed.taak.map((row) => row.soort)).toEqual(['nabellen']);
  const lit = await dossierNa(
    client,
    await client.rij.waakvlam.create({
      dossierId,
      fields: { wie: 'de wijkverpleegkundige', vanaf: '2026-11-23', tot: '2027-05-23', elkeWeken: 8 },
    }),
  );
  expect(lit.taak.filter((row) => row.soort === 'waakvlam').map((row) => row.opDatum)).toEqual([
    '2027-01-18',
    '2027-03-15',
    '2027-05-10',
  ]);
  expect((await dossierNa(client, await stap(client, dossierId, 'waakvlam'))).plan.status).toBe('waakvlam');
  expect(code(await stap(client, dossierId, 'gesloten'))).toBe('stap-kan-niet');
  value(
    await client.rij.waakvlam.update({
      dossierId,
      id: lit.waakvlam[0]?.id ?? '',
      fields: { gestoptOp: '2026-11-23' },
    }),
  );
  expect((await dossierNa(client, await stap(client, dossierId, 'gesloten'))).plan.status).toBe('gesloten');
});

test('maatwerk without a weighing of every lighter rung holds up vaststellen', async () => {
  const { client } = await openCore();
  const { dossierId, doelId } = await volledigPlan(client);
  const maatwerk = await dossierNa(
    client,
    await client.rij.inzet.create({
      dossierId,
      fields: {
        titel: 'Begeleiding',
        trede: 'maatwerk',
        doelIds: [doelId],
        wet: 'wmo',
        productcategorie: '02',
        aanbiederId: 'x',
        leveringsvorm: 'zin',
        getoondeAanbiederIds: ['x', 'y'],
        keuzeReden: 'Dichtbij',
        vanaf: '2026-12-01',
        tot: '2027-06-01',
        omvangVolume: 2,
        omvangEenheid: '04',
        omvangFrequentie: '2',
        afwegingEigenKracht: NEEN('Lukt niet alleen'),
      },
    }),
  );
  value(await stap(client, dossierId, 'ter-toetsing'));
  expect(await stap(client, dossierId, 'vastgesteld')).toMatchObject({
    ok: false,
    error: { code: 'stap-kan-niet' },
  });
  expect(maatwerk.inzet).toHaveLength(2);
});
