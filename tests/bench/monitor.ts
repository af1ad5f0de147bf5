import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import { plusDagen } from '#shared/domain/basis/datum.ts';
import { DIMENSIES } from '#shared/monitor/cel.ts';
import { peildataTot } from '#shared/monitor/peildatum.ts';
import { regionClient, type RegionClient } from '#tests/region/client.ts';
import { chance } from '#tests/region/chance.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { importIndicaties } from '../../backend/beheer/indicaties-import.ts';
import { ensureGemeente } from '../../backend/beheer/store.ts';
import { HISTORISCHE_PAGINA } from '../../backend/monitor/tel.ts';
import { STANDEN } from '../../backend/procedures/monitor.ts';
import { openPostgres } from '../../backend/sql/postgres.ts';
import { asOwner, scoped } from '../../backend/sql/scope.ts';
import type { Database, Queries } from '../../backend/sql/sql.ts';
import { percentile, report, timed, type Measurement } from './measure.ts';
import { startBenchRegion } from './sync/region.ts';

const PER_GEMEENTE = 100_000;
const ROUNDS = 20;
const KEY = 'alleen om te meten, 32 tekens lang!';
const CODES = GEMEENTEN.map(({ code }) => code);

// what is granted often, and what hardly ever: small counts are a part of the work
const PRODUCTS = [
  '01',
  '01',
  '01',
  '02',
  '02',
  '07',
  '07',
  '11',
  '12',
  '12',
  '13',
  '45',
  '45',
  '54',
  '04',
  '15',
  '43',
];

/** A file of a gemeente: eleven years of indicaties, of clients who have one to three. */
function bestand(gemeente: string, below: (bound: number) => number): string {
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  const lines = Array.from({ length: PER_GEMEENTE }, () => {
    const product = pick(PRODUCTS);
    const begin = plusDagen('2014-06-01', below(4200));
    const einde = below(10) === 0 ? '' : plusDagen(begin, 30 + below(1000));
    const zwaarte = ['02', '07', '45'].includes(product) ? pick(['licht', 'basis', 'basis', 'speciaal']) : '';
    const vorm = pick(['zin', 'zin', 'zin', 'zin', 'pgb']);
    return `${gemeente};${below(60_000)};${product};${zwaarte};${vorm};${begin};${einde}`;
  });
  return ['gemeente;client;product;zwaarte;leveringsvorm;begin;einde', ...lines].join('\n');
}

async function planOf(sql: Queries, text: string, params: readonly unknown[]): Promise<string[]> {
  const rows = await sql.query<Record<string, string>>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, params);
  return rows.map((row) => row['QUERY PLAN'] ?? '');
}

/** The demo's analyst works for five gemeenten; here for all ten. */
async function analystEverywhere(db: Database, issuer: string): Promise<void> {
  for (const code of CODES) {
    await asOwner(db, code, async (tx) => {
      await ensureGemeente(tx, code);
      await tx.query(
        `INSERT INTO medewerker (gemeente, id, naam, issuer, subject) VALUES ($1, 'analist', 'Analist', $2, 'analist')
         ON CONFLICT DO NOTHING`,
        [code, issuer],
      );
      await tx.query(
        "INSERT INTO rol (gemeente, medewerker_id, rol) VALUES ($1, 'analist', 'regio-analist') ON CONFLICT DO NOTHING",
        [code],
      );
    });
  }
}

/** What an analyst asks, from small to as large as it can be. */
function questions(monitor: RegionClient['monitor'], peildata: string[]): (() => Promise<{ ok: boolean }>)[] {
  const alles = ['H4' as const, 'H5' as const, 'H10' as const, ...CODES];
  const [first = '', last = ''] = [peildata.at(-5), peildata.at(-1)];
  const rijen = [...DIMENSIES];
  return [
    () => monitor.opties({}),
    () => monitor.tabel({ gebieden: ['0603'], peildata: [first, last], rijen: ['product'] }),
    () =>
      monitor.tabel({
        gebieden: ['H4', 'H5', 'H10'],
        peildata: [first, last],
        rijen: ['product', 'zwaarte'],
      }),
    () => monitor.tabel({ gebieden: ['H10'], peildata, rijen: ['product'] }),
    () => monitor.tabel({ gebieden: ['H10'], peildata, rijen: ['product'], maat: 'clienten' }),
    () => monitor.tabel({ gebieden: alles, peildata: [first, last], rijen }),
    () => monitor.rapport({ gebied: 'H4', van: first, tot: last }),
    () => monitor.tabel({ gebieden: alles, peildata, rijen }),
  ];
}

/** The regiomonitor over 1,000,000 indicaties of ten gemeenten, asked over HTTP. */
export async function measureMonitor(): Promise<Measurement[]> {
  const region = await startBenchRegion({ MONITOR_SLEUTEL: KEY });
  const { cluster } = region;
  if (!cluster) {
    await region.stop();
    return [];
  }
  const db = openPostgres(cluster.url, { connections: 2, onLost: () => undefined });
  try {
    await analystEverywhere(db, region.issuer);
    const below = chance(15);
    const imports: number[] = [];
    for (const gemeente of CODES) {
      const text = bestand(gemeente, below);
      const order = { gemeente, text, key: KEY, teltTot: null, dryRun: false, at: new Date() };
      imports.push(
        await timed(async () => {
          const done = await importIndicaties(db, order);
          if (!done.ok) throw new Error(done.problems[0]);
        }),
      );
    }
    const { token } = await signIn(region.issuer, 'analist');
    const { monitor } = regionClient(region.backend.address, token);
    const peildata = peildataTot(new Date().toISOString().slice(0, 10));
    const asked = questions(monitor, peildata);
    const samples: number[] = [];
    const largest: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const ask of asked) {
        const ms = await timed(async () => {
          if (!(await ask()).ok) throw new Error('no answer');
        });
        // the first round pays for reading the program
        if (round === 0) continue;
        samples.push(ms);
        if (ask === asked.at(-1)) largest.push(ms);
      }
    }
    // the same two columns straight from the indicaties: what it would cost without counting beforehand
    const raw: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      for (const gemeente of CODES) {
        const ms = await timed(() =>
          asOwner(db, gemeente, (tx) =>
            tx.query(
              `SELECT p, product, zwaarte, leveringsvorm, count(*), count(DISTINCT client)
               FROM unnest($2::date[]) AS p JOIN indicatie_historisch ON begin_op <= p AND (einde_op IS NULL OR einde_op >= p)
               WHERE gemeente = $1 GROUP BY 1, 2, 3, 4`,
              [gemeente, [peildata.at(-5), peildata.at(-1)]],
            ),
          ),
        );
        raw.push(ms);
      }
    }
    const reference = percentile(raw, 0.5) * CODES.length;
    const plans = {
      standen: await planOf(scoped(db, CODES), STANDEN, [CODES, peildata]),
      pagina: await asOwner(db, '0603', (tx) =>
        planOf(tx, HISTORISCHE_PAGINA, ['0603', '8', '', '0001-01-01', 0, 10_000]),
      ),
    };
    return [
      {
        ...report(
          'regiomonitor over 1,000,000 indicaties, all questions, p95',
          'ms',
          { ours: percentile(samples, 0.95), reference },
          { most: 1000 },
        ),
        plan: plans.standen,
      },
      report(
        'regiomonitor: every group of every gebied on every peildatum, p95',
        'ms',
        { ours: percentile(largest, 0.95), reference: null },
        { most: 1000 },
      ),
      {
        ...report(
          'import of 100,000 older indicaties, with counting, slowest of ten',
          'ms',
          { ours: Math.max(...imports), reference: null },
          { most: 60_000 },
        ),
        plan: plans.pagina,
      },
    ];
  } finally {
    await db.close();
    await region.stop();
  }
}
