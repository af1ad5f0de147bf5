import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regionContract } from '#shared/contract/region/index.ts';
import { API_PATH, DEVICE_HEADER, RPC_PATH } from '#shared/contract/region/procedure.ts';
import { catalogusSchema } from '#shared/domain/catalogus/schema.ts';
import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import { proceduresOf } from '#tests/region/contract.ts';
import { onBothDatabases } from '#tests/region/engines.ts';
import { refusalOf, startRegion, type TestRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { saveMedewerkers } from '../beheer/store.ts';
import { asOwner } from '../sql/scope.ts';

const NOOR = '00000000000000a1';
const SANNE = '00000000000000b1';

const DOOR = { at: new Date('2026-11-02T09:00:00.000Z'), actor: 'beheer' };

onBothDatabases('the region over HTTP', (engine) => {
  let region: TestRegion;
  const tokens: Record<string, string> = {};
  const as = (account: string, device?: string) => region.client(tokens[account] ?? '', device);

  beforeAll(async () => {
    region = await startRegion(engine.db);
    for (const account of ['noor', 'tarik', 'sanne', 'beheer', 'analist']) {
      tokens[account] = (await signIn(region.issuer, account)).token;
    }
  });
  afterAll(() => region.stop());

  describe('who is signed in', () => {
    it('is told from the tables of the region: gemeente, team and role', async () => {
      const noor = await as('noor').sessie.ik({});
      expect(noor).toMatchObject({
        ok: true,
        value: {
          persoon: { id: 'noor', naam: 'Noor van Dijk' },
          gemeenten: [{ code: '0603', naam: 'Rijswijk', epoch: 1 }],
          teams: [{ gemeente: '0603', id: 'sociaal-wijkteam', naam: 'Sociaal Wijkteam' }],
          rollen: [{ gemeente: '0603', rol: 'consulent', team: 'sociaal-wijkteam' }],
          apparaat: null,
          api: 1,
        },
      });
      const beheer = await as('beheer').sessie.ik({});
      expect(beheer.ok && beheer.value.gemeenten).toHaveLength(5);
    });

    it('is nobody without a token, and unknown when no medewerker has that subject', async () => {
      expect(await refusalOf(region.client('a.b.c').sessie.ik({}))).toBe('niet-aangemeld');
      const bare = await fetch(`${region.address}${API_PATH}/sessie`);
      expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      await asOwner(engine.db, '0603', (tx) =>
        saveMedewerkers(
          tx,
          '0603',
          [
            {
              id: 'tarik',
              naam: 'Tarik Yilmaz',
              rollen: ['consulent'],
              issuer: null,
              subject: null,
              actief: true,
            },
          ],
          DOOR,
        ),
      );
      expect(await refusalOf(as('tarik').sessie.ik({}))).toBe('persoon-onbekend');
    });

    it('loses access at the next call when made inactive, whatever the token says', async () => {
      const row = {
        id: 'ellen',
        naam: 'Ellen Brouwer',
        rollen: ['consulent'],
        issuer: region.issuer,
        subject: 'ellen',
      };
      const { token } = await signIn(region.issuer, 'ellen');
      expect(await refusalOf(region.client(token).sessie.ik({}))).toBe('geen');
      await asOwner(engine.db, '0603', (tx) =>
        saveMedewerkers(tx, '0603', [{ ...row, actief: false }], DOOR),
      );
      expect(await refusalOf(region.client(token).sessie.ik({}))).toBe('persoon-onbekend');
    });
  });

  describe('a device', () => {
    it('is registered on the own name, once or again with another name, and known from then on', async () => {
      const made = await as('noor', NOOR).apparaat.registreer({ device: NOOR, naam: 'Laptop' });
      expect(made).toMatchObject({
        ok: true,
        value: { id: NOOR, gemeente: '0603', medewerker: { id: 'noor' } },
      });
      const again = await as('noor', NOOR).apparaat.registreer({ device: NOOR, naam: 'Laptop van Noor' });
      expect(again).toMatchObject({ ok: true, value: { naam: 'Laptop van Noor' } });
      const ik = await as('noor', NOOR).sessie.ik({});
      expect(ik).toMatchObject({ ok: true, value: { apparaat: { id: NOOR, naam: 'Laptop van Noor' } } });
      expect(ik.ok && ik.value.apparaat?.laatstGezienOp).not.toBeNull();
    });

    it('of a colleague, of another gemeente, unknown or misspelt opens nothing and cannot be taken over', async () => {
      await as('sanne').apparaat.registreer({ device: SANNE, naam: 'Laptop' });
      for (const device of [SANNE, 'ffffffffffffffff', 'FFFFFFFFFFFFFFFF', "x' OR 1=1"]) {
        expect(await refusalOf(as('noor', device).sessie.ik({})), device).toBe('apparaat-onbekend');
      }
      const taken = await as('noor').apparaat.registreer({ device: SANNE, naam: 'Van mij' });
      expect(taken).toMatchObject({ ok: false, error: { code: 'apparaat-bezet' } });
    });

    it('belongs to a gemeente of its person', async () => {
      const elsewhere = await as('noor').apparaat.registreer({
        device: '00000000000000a2',
        naam: 'X',
        gemeente: '0503',
      });
      expect(elsewhere).toMatchObject({ ok: false, error: { code: 'gemeente-onbekend' } });
    });

    it('is listed for its owner, and for the beheerder of the gemeente', async () => {
      const ids = async (account: string) => {
        const list = await as(account).apparaat.lijst({});
        return list.ok ? list.value.map(({ id }) => id) : [];
      };
      expect(await ids('noor')).toEqual([NOOR]);
      expect(await ids('sanne')).toEqual([SANNE]);
      expect(await ids('beheer')).toEqual(expect.arrayContaining([NOOR, SANNE]));
      expect(await ids('analist')).toEqual([]);
    });

    it('is withdrawn by its owner or a beheerder only, and is shut out at once', async () => {
      const order = { device: NOOR, gemeente: '0603' } as const;
      for (const account of ['sanne', 'analist']) {
        const tried = await as(account).apparaat.trekIn(order);
        expect(tried.ok, account).toBe(false);
      }
      expect(await refusalOf(as('noor', NOOR).sessie.ik({}))).toBe('geen');
      expect(await as('beheer').apparaat.trekIn(order)).toMatchObject({ ok: true, value: { id: NOOR } });
      expect(await refusalOf(as('noor', NOOR).sessie.ik({}))).toBe('apparaat-ingetrokken');
      const back = await as('noor', NOOR).apparaat.registreer({ device: NOOR, naam: 'Toch weer' });
      expect(back).toMatchObject({ ok: false, error: { code: 'apparaat-ingetrokken' } });
      const audit = await asOwner(engine.db, '0603', (tx) =>
        tx.query('SELECT actor, action FROM audit WHERE subject = $1 AND gemeente = $2 ORDER BY rank', [
          NOOR,
          '0603',
        ]),
      );
      expect(audit).toEqual([
        { actor: 'noor', action: 'apparaat-aangemeld' },
        { actor: 'beheer', action: 'apparaat-ingetrokken' },
      ]);
    });
  });

  describe('the catalogue', () => {
    it('of the own gemeente comes whole once, and then only when it changed', async () => {
      const first = await as('noor').catalogus.lees({ gemeente: '0603' });
      if (!first.ok) throw new Error(first.error.message);
      expect(catalogusSchema.parse(first.value.catalogus).voorzieningen).toEqual(
        VOORBEELD_CATALOGUS.voorzieningen,
      );
      const people = first.value.catalogus?.medewerkers ?? [];
      expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining(['noor', 'marjan', 'beheer']));
      expect(people.some(({ id }) => id === 'analist' || id === 'sanne')).toBe(false);
      const { versie } = first.value;
      const second = await as('noor').catalogus.lees({ gemeente: '0603', sinds: versie });
      expect(second).toEqual({ ok: true, value: { vorm: 1, versie, catalogus: null } });
      await asOwner(engine.db, '0603', (tx) =>
        saveMedewerkers(
          tx,
          '0603',
          [
            {
              id: 'nieuw',
              naam: 'Nieuwe Collega',
              rollen: ['consulent'],
              issuer: null,
              subject: null,
              actief: true,
            },
          ],
          DOOR,
        ),
      );
      const third = await as('noor').catalogus.lees({ gemeente: '0603', sinds: versie });
      expect(third.ok && third.value.catalogus?.medewerkers.map(({ id }) => id)).toContain('nieuw');
    });

    it('of another gemeente is not given', async () => {
      const other = await as('noor').catalogus.lees({ gemeente: '0503' });
      expect(other).toMatchObject({ ok: false, error: { code: 'gemeente-onbekend' } });
    });
  });

  describe('for who runs it', () => {
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(`${region.address}${path}`, { headers });

    it('is healthy and ready', async () => {
      expect((await get('/healthz')).status).toBe(200);
      expect((await get('/readyz')).status).toBe(200);
    });

    it('describes every procedure in OpenAPI, which then answers as described', async () => {
      const described = (await (await get('/openapi.json')).json()) as {
        openapi: string;
        paths: Record<string, object>;
      };
      expect(described.openapi).toMatch(/^3\.1/);
      const operations = Object.values(described.paths).flatMap(
        (path) => Object.values(path) as { operationId: string }[],
      );
      expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
        proceduresOf(regionContract).sort(),
      );
      const answer = await get(`${API_PATH}/catalogus/0603?sinds=0`, {
        authorization: `Bearer ${tokens['noor'] ?? ''}`,
      });
      expect(await answer.json()).toMatchObject({
        ok: true,
        value: { catalogus: { termijnen: { onderzoekDagen: 42 } } },
      });
    });

    it('packs large answers for who takes gzip', async () => {
      const headers = { authorization: `Bearer ${tokens['noor'] ?? ''}` };
      const packed = await get(`${API_PATH}/catalogus/0603`, { ...headers, 'accept-encoding': 'gzip' });
      expect(packed.headers.get('content-encoding')).toBe('gzip');
      expect(await packed.json()).toMatchObject({ ok: true });
      const plain = await get(`${API_PATH}/catalogus/0603`, { ...headers, 'accept-encoding': 'identity' });
      expect(plain.headers.get('content-encoding')).toBeNull();
    });

    it('counts requests by procedure and refusals by code, without a person, device or gemeente', async () => {
      const text = await (await get('/metrics')).text();
      expect(text).toContain('keukentafel_request_seconds_count{procedure="sessie.ik",status="200"}');
      expect(text).toContain('keukentafel_refusals_total{code="niet-aangemeld"}');
      // the labels, not the figures: any four digits may turn up in those
      const labels = (text.match(/"[^"]*"/g) ?? []).join(' ');
      for (const secret of ['noor', NOOR, '0603']) expect(labels).not.toContain(secret);
    });

    it('logs procedure, status, time and device of each call, and nobody', async () => {
      await as('sanne', SANNE).sessie.ik({});
      const line = region.lines.findLast((one) => one.includes('sessie.ik') && one.includes(SANNE)) ?? '{}';
      expect(JSON.parse(line)).toMatchObject({
        procedure: 'sessie.ik',
        status: 200,
        device: SANNE,
        code: 'verzoek',
      });
      const all = region.lines.join('');
      for (const secret of ['Noor', 'van Dijk', 'Laptop', 'Bearer', tokens['noor'] ?? ''])
        expect(all).not.toContain(secret);
    });
  });

  it('refuses an address that does not exist in the form of that address', async () => {
    const headers = { authorization: `Bearer ${tokens['noor'] ?? ''}`, [DEVICE_HEADER]: '' };
    const rpc = await fetch(`${region.address}${RPC_PATH}/sessie/anders`, { method: 'POST', headers });
    expect([rpc.status, await rpc.json()]).toMatchObject([404, { json: { code: 'niet-gevonden' } }]);
    const page = await fetch(`${region.address}/999900006`);
    expect([page.status, await page.json()]).toMatchObject([404, { code: 'niet-gevonden' }]);
    expect(region.lines.join('')).not.toContain('999900006');
  });
});
