import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beheerContract, type BeheerStand } from '#shared/contract/region/beheer.ts';
import type { MedewerkerRow } from '#shared/contract/region/beheer-rijen.ts';
import type { Aanbieder, Contract } from '#shared/domain/catalogus/schema.ts';
import type { Instrument } from '#shared/domain/instrument/schema.ts';
import type { Result } from '#shared/domain/result.ts';
import type { RegionClient } from '#tests/region/client.ts';
import { proceduresOf } from '#tests/region/contract.ts';
import { onBothDatabases } from '#tests/region/engines.ts';
import { refusalOf, startRegion, type TestRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { asBeheerder, asOwner, scoped } from '../sql/scope.ts';
import { INSUFFICIENT_PRIVILEGE, sqlState } from '../sql/sql.ts';

const HERE = '0603' as const;
/** where the beheerder of these tests works as a consulent */
const ELSEWHERE = '0503' as const;
const NIEUW: Aanbieder = {
  id: 'de-linde',
  naam: 'De Linde',
  agb: '12345678',
  plaats: 'Rijswijk',
  telefoon: '',
};
const INSTRUMENT: Instrument = {
  id: 'proefschaal',
  naam: 'Proefschaal',
  versie: '1',
  voor: 'mantelzorg',
  bron: 'Verzonnen voor deze proef',
  uitleg: '',
  vragen: [
    {
      id: 'a',
      tekst: 'Slaapt u goed?',
      antwoorden: [
        { tekst: 'ja', punten: 0 },
        { tekst: 'nee', punten: 1 },
      ],
    },
  ],
  scoring: 'som',
  grenzen: [
    { vanaf: 0, betekenis: 'licht', ernst: 'licht' },
    { vanaf: 1, betekenis: 'zwaar', ernst: 'zwaar' },
  ],
};

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

onBothDatabases('beheer of a gemeente', (engine) => {
  let region: TestRegion;
  let beheer: RegionClient;
  const as = async (account: string): Promise<RegionClient> =>
    region.client((await signIn(region.issuer, account)).token);
  const read = async (): Promise<BeheerStand> => must(await beheer.beheer.lees({ gemeente: HERE }));
  const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

  beforeAll(async () => {
    region = await startRegion(engine.db, { perMinute: 100_000 });
    await asOwner(engine.db, ELSEWHERE, (tx) =>
      tx.query("UPDATE rol SET rol = 'consulent' WHERE gemeente = $1 AND medewerker_id = 'beheer'", [
        ELSEWHERE,
      ]),
    );
    beheer = await as('beheer');
  });
  afterAll(() => region.stop());

  describe('a row', () => {
    it('is added, changed and taken away, and devices get it by a new version', async () => {
      const noor = await as('noor');
      const catalogue = async () => must(await noor.catalogus.lees({ gemeente: HERE }));
      const before = await catalogue();
      const add = { soort: 'aanbieders' as const, rij: NIEUW, was: null };
      const { versie } = must(await beheer.beheer.bewaar({ gemeente: HERE, wijziging: add }));
      expect(versie).toBe(before.versie + 1);
      expect((await catalogue()).catalogus?.aanbieders).toContainEqual(NIEUW);
      const changed = { ...NIEUW, plaats: 'Delft' };
      must(
        await beheer.beheer.bewaar({
          gemeente: HERE,
          wijziging: { soort: 'aanbieders', rij: changed, was: NIEUW },
        }),
      );
      must(await beheer.beheer.verwijder({ gemeente: HERE, soort: 'aanbieders', id: NIEUW.id }));
      expect((await catalogue()).catalogus?.aanbieders).toEqual(before.catalogus?.aanbieders);
    });

    it('that somebody else changed meanwhile is not written over', async () => {
      const { catalogus } = await read();
      const [was] = catalogus.aanbieders;
      if (!was) throw new Error('no aanbieder');
      const save = (naam: string) =>
        beheer.beheer.bewaar({
          gemeente: HERE,
          wijziging: { soort: 'aanbieders', rij: { ...was, naam }, was },
        });
      const outcomes = await Promise.all([save('Een'), save('Twee')]);
      expect(outcomes.map(code).sort()).toEqual(['intussen-gewijzigd', 'ok']);
    });

    it('with a code that is there already is refused, and one that leads nowhere names its field', async () => {
      const { catalogus, teams } = await read();
      const [team] = teams;
      if (!team) throw new Error('no team');
      const again = { soort: 'teams' as const, rij: { ...team, naam: 'Anders' }, was: null };
      expect(code(await beheer.beheer.bewaar({ gemeente: HERE, wijziging: again }))).toBe('bestaat-al');
      const contract: Contract = {
        ...(catalogus.contracten[0] as Contract),
        id: 'los',
        aanbiederId: 'bestaat-niet',
      };
      expect(
        await beheer.beheer.bewaar({
          gemeente: HERE,
          wijziging: { soort: 'contracten', rij: contract, was: null },
        }),
      ).toMatchObject({
        ok: false,
        error: { code: 'ongeldig', fields: { aanbiederId: 'Dit bestaat niet (meer). Kies iets anders.' } },
      });
    });

    it('on which a contract hangs is not taken away', async () => {
      const { catalogus } = await read();
      const [contract] = catalogus.contracten;
      const gone = { gemeente: HERE, soort: 'aanbieders' as const, id: contract?.aanbiederId ?? '' };
      expect(code(await beheer.beheer.verwijder(gone))).toBe('nog-in-gebruik');
      expect(code(await beheer.beheer.verwijder({ ...gone, id: 'bestaat-niet' }))).toBe('niet-gevonden');
    });
  });

  describe('people', () => {
    const nieuw = (): MedewerkerRow => ({
      id: 'roos',
      naam: 'Roos Smit',
      rollen: ['consulent'],
      issuer: region.issuer,
      subject: 'roos',
      actief: true,
    });

    it('get their roles, sign in by them, and lose them at the next call', async () => {
      const { medewerkers } = await read();
      const tarik = medewerkers.find(({ id }) => id === 'tarik') as MedewerkerRow;
      const client = await as('tarik');
      expect(await refusalOf(client.sessie.ik({}))).toBe('geen');
      const wijziging = { soort: 'medewerkers' as const, rij: { ...tarik, actief: false }, was: tarik };
      must(await beheer.beheer.bewaar({ gemeente: HERE, wijziging }));
      expect(await refusalOf(client.sessie.ik({}))).toBe('persoon-onbekend');
      const back = { soort: 'medewerkers' as const, rij: tarik, was: { ...tarik, actief: false } };
      must(await beheer.beheer.bewaar({ gemeente: HERE, wijziging: back }));
      expect(await refusalOf(client.sessie.ik({}))).toBe('geen');
    });

    it('do not share a sign-in, and belong to a team that is there', async () => {
      const save = (rij: MedewerkerRow) =>
        beheer.beheer.bewaar({ gemeente: HERE, wijziging: { soort: 'medewerkers', rij, was: null } });
      expect(code(await save({ ...nieuw(), subject: 'noor' }))).toBe('ongeldig');
      expect(code(await save({ ...nieuw(), rollen: ['consulent:zuid'] }))).toBe('ongeldig');
      expect(code(await save({ ...nieuw(), issuer: null }))).toBe('ongeldig');
      expect(code(await save(nieuw()))).toBe('ok');
    });

    it('always hold somebody who can keep all this', async () => {
      const { medewerkers } = await read();
      const self = medewerkers.find(({ id }) => id === 'beheer') as MedewerkerRow;
      for (const rij of [
        { ...self, actief: false },
        { ...self, rollen: ['consulent'] },
        { ...self, issuer: null, subject: null },
      ]) {
        const wijziging = { soort: 'medewerkers' as const, rij, was: self };
        expect(code(await beheer.beheer.bewaar({ gemeente: HERE, wijziging }))).toBe('laatste-beheerder');
      }
      const file = {
        gemeente: HERE,
        soort: 'medewerkers' as const,
        formaat: 'json' as const,
        tekst: JSON.stringify([{ ...self, actief: false }]),
        ontbrekend: 'blijft' as const,
      };
      expect(code(await beheer.beheer.leesIn({ ...file, proef: false }))).toBe('laatste-beheerder');
      expect((await read()).medewerkers).toEqual(medewerkers);
    });
  });

  describe('a file', () => {
    const file = (tekst: string, more: object = {}) =>
      beheer.beheer.leesIn({
        gemeente: HERE,
        soort: 'aanbieders',
        formaat: 'csv',
        ontbrekend: 'blijft',
        proef: true,
        tekst,
        ...more,
      });

    it('is judged line by line, and changes nothing until it is read in', async () => {
      const before = await read();
      const [known, other] = before.catalogus.aanbieders;
      if (!known || !other) throw new Error('no aanbieders');
      const tekst = [
        'id;naam;agb;plaats;telefoon',
        `${known.id};${known.naam};${known.agb};${known.plaats};${known.telefoon}`,
        `${other.id};Andere naam;${other.agb};${other.plaats};${other.telefoon}`,
        'zon;De Zon;87654321;Delft;',
        'maan;De Maan;12;Delft;',
        'Ster;De Ster;87654321;Delft;',
      ].join('\n');
      const judged = must(await file(tekst));
      expect(judged.regels.map(({ regel, naam, oordeel }) => [regel, naam, oordeel])).toEqual([
        [2, known.naam, 'gelijk'],
        [3, 'Andere naam', 'gewijzigd'],
        [4, 'De Zon', 'nieuw'],
        [5, 'De Maan', 'fout'],
        [6, 'De Ster', 'fout'],
      ]);
      expect(judged.regels[3]?.meldingen[0]).toMatch(/^AGB-code: /);
      expect(judged.regels[4]?.meldingen[0]).toMatch(/^Code: Gebruik kleine letters/);
      expect(judged.ontbreekt).toHaveLength(before.catalogus.aanbieders.length - 2);
      // with a line that is wrong nothing is read in, whatever is asked
      expect(must(await file(tekst, { proef: false })).ingelezen).toBe(false);
      expect(await read()).toEqual(before);

      const right = tekst.split('\n').slice(0, 4).join('\n');
      expect(must(await file(right)).ingelezen).toBe(false);
      expect(must(await file(right, { proef: false })).ingelezen).toBe(true);
      const after = await read();
      expect(after.catalogus.aanbieders).toHaveLength(before.catalogus.aanbieders.length + 1);
      expect(after.versie).toBe(before.versie + 1);
      // once more says that it is all there
      expect(must(await file(right)).regels.every(({ oordeel }) => oordeel === 'gelijk')).toBe(true);
    });

    it('that leaves others without what they name is refused as a whole', async () => {
      const before = await read();
      const judged = must(
        await file('id;naam;agb;plaats;telefoon\nzon;De Zon;87654321;Delft;\n', {
          ontbrekend: 'weg',
          proef: false,
        }),
      );
      expect(judged.ingelezen).toBe(false);
      expect(judged.meldingen[0]).toMatch(/^contract .* noemt .*, en dat is er dan niet meer$/);
      expect(await read()).toEqual(before);
    });

    it('comes back unchanged from what was written out', async () => {
      for (const soort of ['voorzieningen', 'contracten', 'tarieven', 'teams', 'medewerkers'] as const) {
        const { tekst } = must(await beheer.beheer.uitvoer({ gemeente: HERE, soort }));
        const { regels, ontbreekt, meldingen } = must(await file(tekst, { soort, ontbrekend: 'weg' }));
        expect([soort, regels.filter(({ oordeel }) => oordeel !== 'gelijk')]).toEqual([soort, []]);
        expect([ontbreekt, meldingen]).toEqual([[], []]);
        expect(regels.length).toBeGreaterThan(0);
      }
    });

    it.each([
      ['without its columns', 'naam\nDe Zon\n', /kolom id ontbreekt/],
      ['that is no table', '"', /kolommen of de aanhalingstekens/],
    ])('%s says so', async (_what, tekst, said) => {
      const judged = must(await file(tekst, { proef: false }));
      expect([judged.ingelezen, judged.meldingen.some((one) => said.test(one))]).toEqual([false, true]);
    });
  });

  describe('terms, weights, theme and instruments', () => {
    it('are set, each only by who saw what was there', async () => {
      const { termijnen, thema } = (await read()).catalogus;
      const set = (waarde: typeof termijnen) =>
        beheer.beheer.stelIn({ gemeente: HERE, wijziging: { deel: 'termijnen', waarde, was: termijnen } });
      expect(code(await set({ ...termijnen, nabellenNaDagen: 28 }))).toBe('ok');
      expect(code(await set({ ...termijnen, nabellenNaDagen: 21 }))).toBe('intussen-gewijzigd');
      const wijziging = { deel: 'thema' as const, waarde: { accent: '#1a6f5b', logo: null }, was: thema };
      must(await beheer.beheer.stelIn({ gemeente: HERE, wijziging }));
      const noor = await as('noor');
      expect(must(await noor.catalogus.lees({ gemeente: HERE })).catalogus).toMatchObject({
        termijnen: { nabellenNaDagen: 28 },
        thema: { accent: '#1a6f5b' },
      });
    });

    it('take a version of an instrument once, and keep it as it was', async () => {
      const load = (instrument: Instrument) => beheer.beheer.laadInstrument({ gemeente: HERE, instrument });
      expect(code(await load(INSTRUMENT))).toBe('ok');
      expect(code(await load(INSTRUMENT))).toBe('ok');
      expect(code(await load({ ...INSTRUMENT, naam: 'Anders' }))).toBe('bestaat-al');
      expect(code(await load({ ...INSTRUMENT, naam: 'Anders', versie: '2' }))).toBe('ok');
      const { instrumenten } = (await read()).catalogus;
      expect(instrumenten.map(({ naam, versie }) => [naam, versie])).toEqual([
        ['Proefschaal', '1'],
        ['Anders', '2'],
      ]);
    });
  });

  it('tells who changed what, with the words before and after, newest first and page by page', async () => {
    const { teams } = await read();
    const [team] = teams;
    if (!team) throw new Error('no team');
    let was = team;
    for (let number = 1; number <= 55; number += 1) {
      const rij = { ...team, naam: `Team ${number}` };
      must(await beheer.beheer.bewaar({ gemeente: HERE, wijziging: { soort: 'teams', rij, was } }));
      was = rij;
    }
    const page = must(await beheer.beheer.geschiedenis({ gemeente: HERE, soort: 'teams' }));
    expect(page.meer).toBe(true);
    expect(page.veranderingen[0]).toMatchObject({
      soort: 'teams',
      naam: 'Team 55',
      handeling: 'gewijzigd',
      velden: [{ veld: 'Naam', van: 'Team 54', naar: 'Team 55' }],
    });
    expect(page.veranderingen[0]?.door).toBe('Femke Bosma');
    const next = must(
      await beheer.beheer.geschiedenis({
        gemeente: HERE,
        soort: 'teams',
        voor: page.veranderingen.at(-1)?.rang,
      }),
    );
    expect(next.meer).toBe(false);
    expect(next.veranderingen.at(-1)).toMatchObject({ handeling: 'nieuw', door: null });
    const instruments = must(await beheer.beheer.geschiedenis({ gemeente: HERE, soort: 'instrumenten' }));
    expect(instruments.veranderingen.map(({ naam }) => naam)).toEqual([
      'Anders, versie 2',
      'Proefschaal, versie 1',
    ]);
  });

  it('counts what runs under a contract, from plans that were vastgesteld only', async () => {
    const { catalogus } = await read();
    const [contract, other] = catalogus.contracten;
    if (!contract || !other) throw new Error('no contract');
    const inzet = (more: object) =>
      JSON.stringify({
        aanbiederId: contract.aanbiederId,
        voorzieningId: contract.voorzieningId,
        vanaf: '2024-01-01',
        tot: null,
        gestoptOp: null,
        ...more,
      });
    const rows: [string, string, string, string][] = [
      ['getekend', 'plan', 'p1', JSON.stringify({ versie: 1 })],
      ['getekend', 'inzet', 'i1', inzet({})],
      ['getekend', 'inzet', 'i2', inzet({ tot: '2024-02-01' })],
      ['getekend', 'inzet', 'i3', inzet({ gestoptOp: '2024-02-01' })],
      ['getekend', 'inzet', 'i4', inzet({ vanaf: '2999-01-01' })],
      ['concept', 'plan', 'p2', JSON.stringify({ versie: 0 })],
      ['concept', 'inzet', 'i5', inzet({})],
    ];
    await asOwner(engine.db, HERE, async (tx) => {
      for (const [dossier, entity, id, fields] of rows)
        await tx.query(
          `INSERT INTO rij (gemeente, id, dossier_id, entity, fields, versions, deleted, changed_at, changed_by, conflicts)
           VALUES ($1, $2, $3, $4, $5, '{}', NULL, '2026-11-02T09:00:00.000Z', 'Noor', '{}')`,
          [HERE, `bezetting-${id}`, dossier, entity, fields],
        );
    });
    const counts = must(await beheer.beheer.bezetting({ gemeente: HERE }));
    expect(counts.find(({ contractId }) => contractId === contract.id)?.aantal).toBe(1);
    expect(counts.filter(({ aantal }) => aantal > 0)).toHaveLength(1);
  });

  describe('is for a beheerder of that gemeente, and for nobody else', () => {
    type Call = (client: RegionClient, gemeente: typeof HERE | typeof ELSEWHERE) => Promise<Result<unknown>>;
    const CALLS: Record<string, Call> = {
      lees: ({ beheer }, gemeente) => beheer.lees({ gemeente }),
      bewaar: ({ beheer }, gemeente) =>
        beheer.bewaar({
          gemeente,
          wijziging: { soort: 'aanbieders', rij: { ...NIEUW, id: `m-${gemeente}` }, was: null },
        }),
      verwijder: ({ beheer }, gemeente) =>
        beheer.verwijder({ gemeente, soort: 'aanbieders', id: `m-${gemeente}` }),
      stelIn: async ({ beheer }, gemeente) => {
        const { gewichten } = (await read()).catalogus;
        return beheer.stelIn({
          gemeente,
          wijziging: { deel: 'gewichten', waarde: gewichten, was: gewichten },
        });
      },
      laadInstrument: ({ beheer }, gemeente) => beheer.laadInstrument({ gemeente, instrument: INSTRUMENT }),
      leesIn: ({ beheer }, gemeente) =>
        beheer.leesIn({
          gemeente,
          soort: 'teams',
          formaat: 'json',
          tekst: '[]',
          ontbrekend: 'blijft',
          proef: false,
        }),
      uitvoer: ({ beheer }, gemeente) => beheer.uitvoer({ gemeente, soort: 'medewerkers' }),
      geschiedenis: ({ beheer }, gemeente) => beheer.geschiedenis({ gemeente }),
      bezetting: ({ beheer }, gemeente) => beheer.bezetting({ gemeente }),
    };

    it('has a call for every procedure, and no other', () => {
      expect(Object.keys(CALLS).sort()).toEqual(proceduresOf(beheerContract).sort());
    });

    for (const account of ['noor', 'marjan', 'analist', 'beheer']) {
      for (const gemeente of [HERE, ELSEWHERE] as const) {
        it(`${account} ${account === 'beheer' && gemeente === HERE ? 'reaches' : 'does not reach'} ${gemeente}, by any procedure`, async () => {
          const client = await as(account);
          for (const name of proceduresOf(beheerContract)) {
            const call = CALLS[name]?.(client, gemeente) ?? Promise.reject(new Error('not in the matrix'));
            if (account !== 'beheer') expect([name, await refusalOf(call)]).toEqual([name, 'geen-toegang']);
            else
              expect([name, code(await call)]).toEqual([name, gemeente === HERE ? 'ok' : 'geen-beheerder']);
          }
        });
      }
    }

    it('is kept by the database too: the service writes no people, roles, teams or catalogue, and sees no history', async () => {
      const stateOf = (work: Promise<unknown>) =>
        work.then(
          () => 'none',
          (error: unknown) => sqlState(error),
        );
      const service = scoped(engine.db, [HERE]);
      const keeper = asBeheerder(engine.db, HERE);
      for (const statement of [
        'UPDATE catalogus SET versie = 1',
        'UPDATE medewerker SET actief = false',
        "INSERT INTO rol (gemeente, medewerker_id, rol) VALUES ('0603', 'noor', 'beheerder')",
        "INSERT INTO team (gemeente, id, naam) VALUES ('0603', 'x', 'x')",
        'SELECT * FROM beheer_wijziging',
      ])
        expect([statement, await stateOf(service.query(statement))]).toEqual([
          statement,
          INSUFFICIENT_PRIVILEGE,
        ]);
      for (const statement of [
        "INSERT INTO team (gemeente, id, naam) VALUES ('0503', 'x', 'x')",
        "UPDATE beheer_wijziging SET door = 'x'",
        'DELETE FROM beheer_wijziging',
        'DELETE FROM medewerker',
      ])
        expect([statement, await stateOf(keeper.query(statement))]).toEqual([
          statement,
          INSUFFICIENT_PRIVILEGE,
        ]);
      expect(await keeper.query("UPDATE team SET naam = 'x' WHERE gemeente = '0503' RETURNING id")).toEqual(
        [],
      );
      expect(await keeper.query("SELECT 1 FROM beheer_wijziging WHERE gemeente <> '0603'")).toEqual([]);
    });
  });
});
