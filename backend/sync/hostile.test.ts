import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEVICE_HEADER, RPC_PATH } from '#shared/contract/region/procedure.ts';
import { onBothDatabases } from '#tests/region/engines.ts';
import { startRegion, type TestRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { asOwner } from '../sql/scope.ts';

const TEAM = 'Sociaal Wijkteam';
const TABLES = ['operatie', 'rij', 'dossier', 'samenvoeging', 'doorgegeven', 'stand'] as const;
const OWN = 'eigen0000000000001';
const ROW = 'eigenrij00000000001';
const THEIRS = 'ander0000000000001';
const THEIR_ROW = 'anderrij00000000001';
const SECRET = 'Geheim van gezin Verhoeven';
/** What a message may never tell: the inside, or another's words. */
const LEAK = /\bat \w+ \(|node_modules|\.ts:|SELECT|INSERT|zod|constraint|syntax|Geheim|Verhoeven/;

type Json = Record<string, unknown>;

onBothDatabases('a hostile device', (engine) => {
  let region: TestRegion;
  const tokens: Record<string, string> = {};
  const last = engine.kind === 'postgres' ? 'a' : 'b';
  /** of Noor in 0603, and of Sanne in 0503 */
  const mine = `00000000000001f${last}`;
  const theirs = `00000000000002f${last}`;
  let at: { dataset: string; epoch: number };
  let next = 0;

  async function send(
    procedure: string,
    input: Json,
    who: { account: string; device: string } = { account: 'noor', device: mine },
  ) {
    const response = await fetch(`${region.address}${RPC_PATH}/sync/${procedure}`, {
      method: 'POST',
      body: JSON.stringify({ json: input }),
      headers: {
        authorization: `Bearer ${tokens[who.account] ?? ''}`,
        'content-type': 'application/json',
        [DEVICE_HEADER]: who.device,
      },
    });
    const text = await response.text();
    expect(text).not.toMatch(LEAK);
    const { json } = JSON.parse(text) as { json: Json };
    return { status: response.status, json, text };
  }
  const field = (value: unknown, base: string | null = null) => ({ new: value, base });
  const operation = (seq: number, changes: unknown, more: Json = {}): Json => ({
    device: mine,
    seq,
    actor: 'Noor van Dijk',
    dossier_id: OWN,
    schema_version: 1,
    device_time: '2026-11-02T09:00:00.000Z',
    changes,
    ...more,
  });
  const push = (operations: Json[], more: Json = {}) =>
    send('push', { ...at, device: mine, operations, ...more });
  const taak = (fields: Json, more: Json = {}) => [
    { entity: 'taak', id: ROW, kind: 'update', fields, ...more },
  ];
  const begin = (id: string, gemeente: string, team: string, row: string) => [
    {
      entity: 'huishouden',
      id,
      kind: 'create',
      fields: { naam: field(SECRET), gemeente: field(gemeente), team: field(team) },
    },
    { entity: 'taak', id: row, kind: 'create', fields: { titel: field('Bellen') } },
  ];

  /** What is stored, in the gemeente of each of the two. */
  async function counts(): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const gemeente of ['0603', '0503']) {
      await asOwner(engine.db, gemeente, async (tx) => {
        for (const table of TABLES) {
          const [row] = await tx.query<{ n: number }>(
            `SELECT count(*) AS n FROM ${table} WHERE gemeente = $1`,
            [gemeente],
          );
          found[`${gemeente} ${table}`] = row?.n ?? 0;
        }
      });
    }
    return found;
  }

  beforeAll(async () => {
    region = await startRegion(engine.db, { perMinute: 100_000 });
    for (const account of ['noor', 'sanne']) tokens[account] = (await signIn(region.issuer, account)).token;
    for (const [account, device] of [
      ['noor', mine],
      ['sanne', theirs],
    ] as const) {
      const made = await region.client(tokens[account] ?? '').apparaat.registreer({ device, naam: 'Laptop' });
      if (!made.ok) throw new Error(made.error.code);
    }
    const hello = await region.client(tokens['noor'] ?? '', mine).sync.hello({ device: mine });
    at = { dataset: hello.dataset, epoch: hello.epoch };
    const sanne = region.client(tokens['sanne'] ?? '', theirs);
    const there = await sanne.sync.hello({ device: theirs });
    const who = await sanne.sessie.ik({});
    const team = who.ok ? (who.value.teams[0]?.naam ?? '') : '';
    const gemeente = Object.keys(there.positions)[0] ?? '';
    expect(gemeente).toBe('0503');
    const other = operation(1, begin(THEIRS, gemeente, team, THEIR_ROW), {
      device: theirs,
      dossier_id: THEIRS,
    });
    const made = await send(
      'push',
      { dataset: there.dataset, epoch: there.epoch, device: theirs, operations: [other] },
      { account: 'sanne', device: theirs },
    );
    expect(made.json['answers']).toMatchObject([{ outcome: 'applied' }]);
    const own = await push([operation(1, begin(OWN, '0603', TEAM, ROW))]);
    expect(own.json['answers']).toMatchObject([{ outcome: 'applied' }]);
    next = 2;
  });
  afterAll(() => region.stop());

  describe('is refused as a whole, and nothing is stored, when it sends', () => {
    let before: Record<string, number>;
    beforeEach(async () => (before = await counts()));

    const wholes: [string, () => Json | Json[], string][] = [
      ['another form of device', () => operation(next, [], { device: 'zzz' }), 'ongeldig'],
      ['a number below one', () => operation(0, []), 'ongeldig'],
      ['a number that no number holds', () => operation(2 ** 60, []), 'ongeldig'],
      [
        'a dossier id with SQL',
        () => operation(next, [], { dossier_id: "x'; DROP TABLE rij; --" }),
        'ongeldig',
      ],
      ['a schema version that is no number', () => operation(next, [], { schema_version: 'x' }), 'ongeldig'],
      ['a day that is none', () => operation(next, [], { device_time: 'gisteren' }), 'ongeldig'],
      ['fields that no operation has', () => operation(next, [], { gemeente: '0503' }), 'ongeldig'],
      [
        'more operations than a push takes',
        () => Array.from({ length: 501 }, (_, i) => operation(next + i, [])),
        'ongeldig',
      ],
    ];
    it.each(wholes)('%s', async (_what, make, code) => {
      const made = make();
      const answer = await push(Array.isArray(made) ? made : [made]);
      expect([answer.status, answer.json['code']]).toEqual([400, code]);
      expect(await counts()).toEqual(before);
    });

    it('its work under the name of another device', async () => {
      const answer = await push([operation(2, taak({ titel: field('x') }))], { device: theirs });
      expect([answer.status, answer.json['code']]).toEqual([403, 'apparaat-onbekend']);
      expect(await counts()).toEqual(before);
    });

    it('from a device that is not its own', async () => {
      const answer = await send('hello', { device: theirs }, { account: 'noor', device: theirs });
      expect([answer.status, answer.json['code']]).toEqual([403, 'apparaat-onbekend']);
    });

    it('numbers with a hole, or in another order', async () => {
      const later = operation(next + 1, taak({ titel: field('later', `${mine}:1`) }));
      const answer = await push([later, operation(next + 7, [])]);
      expect(answer.json).toEqual({ answers: [], expected: next });
      expect(await counts()).toEqual(before);
    });

    it('again what it had sent, once with other words', async () => {
      const same = operation(1, begin(OWN, '0603', TEAM, ROW));
      const forged = operation(1, begin('nieuw0000000000001', '0603', TEAM, 'nieuwrij0000000001'));
      const answer = await push([same, forged, same]);
      expect(answer.json['answers']).toMatchObject([
        { outcome: 'applied', duplicate: true },
        { outcome: 'rejected', code: 'nummer-bezet' },
        { outcome: 'applied', duplicate: true },
      ]);
      expect(await counts()).toEqual(before);
    });
  });

  const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)]);
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      entity: 'taak',
      id: `veel${String(index).padStart(12, '0')}`,
      kind: 'create',
      fields: {},
    }));
  const singles: [string, () => Json, string][] = [
    ['10,000 changes', () => operation(next, many(10_000)), 'te-groot'],
    ['no changes', () => operation(next, []), 'vorm'],
    ['changes that are no objects', () => operation(next, [null, 1, 'x', []]), 'vorm'],
    ['a change of one row twice', () => operation(next, [...many(1), ...many(1)]), 'vorm'],
    ['a value of forty levels', () => operation(next, taak({ titel: field(nested(40)) })), 'vorm'],
    [
      'half a character',
      () => operation(next, taak({ titel: field('a\ud800b', `${mine}:1`) })),
      'veld-ongeldig',
    ],
    [
      'a value of the wrong kind',
      () => operation(next, taak({ titel: field(12, `${mine}:1`) })),
      'veld-ongeldig',
    ],
    ['a base that is no version', () => operation(next, taak({ titel: field('x', 'nu') })), 'vorm'],
    [
      'a field named __proto__',
      () =>
        operation(
          next,
          JSON.parse(
            `[{"entity":"taak","id":"${ROW}","kind":"update","fields":{"__proto__":{"new":"x","base":null}}}]`,
          ),
        ),
      'vorm',
    ],
    ...['constructor', 'toString', 'valueOf', 'hasOwnProperty'].map((name): [string, () => Json, string] => [
      `a field named ${name}`,
      () => operation(next, taak({ [name]: field('x') })),
      'vorm',
    ]),
    [
      'a kind of row named constructor',
      () =>
        operation(next, [{ entity: 'constructor', id: ROW, kind: 'update', fields: { titel: field('x') } }]),
      'vorm',
    ],
    [
      "somebody else's dossier",
      () =>
        operation(next, [{ entity: 'taak', id: THEIR_ROW, kind: 'update', fields: { titel: field('x') } }], {
          dossier_id: THEIRS,
        }),
      'dossier-onbekend',
    ],
    [
      "somebody else's row in an own dossier",
      () =>
        operation(next, [{ entity: 'taak', id: THEIR_ROW, kind: 'update', fields: { titel: field('x') } }]),
      'rij-onbekend',
    ],
    [
      'an own row as another kind',
      () => operation(next, [{ entity: 'doel', id: ROW, kind: 'update', fields: { titel: field('x') } }]),
      'rij-onbekend',
    ],
    [
      'a dossier in another gemeente',
      () =>
        operation(next, begin('roof00000000000001', '0503', TEAM, 'roofrij00000000001'), {
          dossier_id: 'roof00000000000001',
        }),
      'gemeente-onbekend',
    ],
    [
      'an own dossier on its way to another gemeente',
      () =>
        operation(next, [
          { entity: 'huishouden', id: OWN, kind: 'update', fields: { gemeente: field('0503', `${mine}:1`) } },
        ]),
      'gemeente-onbekend',
    ],
  ];
  it.each(singles)('who sends %s is refused that one, and the next is taken', async (_what, make, code) => {
    const before = await counts();
    const answer = await push([make(), operation(next + 1, taak({ toelichting: field(`na ${next}`) }))]);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.json['answers']).toMatchObject([
      { seq: next, outcome: 'rejected', code, position: null },
      { seq: next + 1, outcome: expect.stringMatching(/^(applied|conflict)$/) as string },
    ]);
    next += 2;
    const after = await counts();
    // two lines in the log, and no row, dossier or line anywhere else
    expect({ ...after, '0603 samenvoeging': 0 }).toEqual({
      ...before,
      '0603 samenvoeging': 0,
      '0603 operatie': (before['0603 operatie'] ?? 0) + 2,
    });
  });

  it('who names work to come waits for it alone, and a newer schema is put off', async () => {
    const answer = await push([
      operation(next, taak({ titel: field('toekomst', `${mine}:${next + 500}`) })),
      operation(next + 1, taak({ nieuwveld: field('x') }), { schema_version: 99 }),
    ]);
    expect(answer.json['answers']).toMatchObject([
      { outcome: 'deferred', code: 'wacht-op-eerdere' },
      { outcome: 'deferred', code: 'schema-nieuwer' },
    ]);
    next += 2;
  });

  it('who says to be somebody else is written down as who signed in', async () => {
    const answer = await push([operation(next, taak({ uiterlijk: field(null) }), { actor: 'De wethouder' })]);
    expect(answer.status).toBe(200);
    next += 1;
    const rows = await asOwner(engine.db, '0603', (tx) =>
      tx.query<{ actor: string }>('SELECT DISTINCT actor FROM operatie WHERE gemeente = $1', ['0603']),
    );
    expect(rows).toEqual([{ actor: 'Noor van Dijk' }]);
  });

  it("reads nothing of somebody else's dossier, by any procedure", async () => {
    const asked = { device: mine, dossierIds: [THEIRS, OWN] };
    for (const procedure of ['snapshots', 'digests']) {
      const { text } = await send(procedure, { ...asked, dossierIds: [THEIRS] });
      expect(text).not.toContain(THEIR_ROW);
    }
    const pulled = await region
      .client(tokens['noor'] ?? '', mine)
      .sync.pull({ ...at, device: mine, since: { '0603': 0, '0503': 0 }, most: 1000 });
    expect(JSON.stringify(pulled)).not.toContain(THEIRS);
    const { text } = await send('marks', { device: mine, devices: [theirs] });
    expect(JSON.parse(text)).toMatchObject({ json: { marks: { [theirs]: 0 } } });
  });

  it('a stolen token is of no use after its device was withdrawn: it may deliver, and gets nothing', async () => {
    const client = region.client(tokens['noor'] ?? '', mine);
    await client.apparaat.trekIn({ device: mine, gemeente: '0603' });
    for (const [procedure, input] of [
      ['pull', { ...at, since: {}, most: 10 }],
      ['scope', { after: null, most: 10 }],
      ['snapshots', { dossierIds: [OWN] }],
      ['digests', { dossierIds: [OWN] }],
      ['marks', { devices: [mine] }],
      ['relay', { ...at, operations: [operation(1, [], { device: theirs })] }],
    ] as const) {
      const answer = await send(procedure, { device: mine, ...input });
      expect([procedure, answer.status, answer.json['code']]).toEqual([
        procedure,
        403,
        'apparaat-ingetrokken',
      ]);
    }
    const delivered = await push([operation(next, taak({ titel: field('nog gauw', `${mine}:1`) }))]);
    expect(delivered.json['answers']).toMatchObject([{ outcome: 'intake' }]);
  });
});
