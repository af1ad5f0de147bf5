import type { Sturing } from '#shared/contract/team.ts';
import { TREDEN } from '#shared/domain/codes/trede.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { groepVan } from '#shared/domain/team/aandacht.ts';
import { gemiddelde, kwartalenTot, perKwartaal } from '#shared/domain/team/sturing.ts';
import { readStuurfeiten, readTeam } from '#db/team.ts';
import { refreshAll, refreshChanged } from '../caseload/refresh.ts';
import { vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { nietTeamleider } from './leider.ts';

const KWARTALEN = 5;

/** The figures that a team steers on, by quarter and of now (domain.md, Numbers). Failure: geen-teamleider. */
export function readSturing(context: CoreContext, open: OpenSession): Result<Sturing> {
  const refused = nietTeamleider(open);
  if (refused) return refused;
  refreshAll(context);
  refreshChanged(context);
  const { gemeente, team } = open.wie;
  const today = vandaag(context);
  const feiten = readStuurfeiten(open.store, { gemeente, team });
  const lopend = feiten.filter(({ treden }) => Object.keys(treden).length > 0);
  const metingen = feiten.flatMap(({ mantelzorg }) => mantelzorg);
  const voor = gemiddelde(metingen.map((een) => een.voor));
  const na = gemiddelde(metingen.map((een) => een.na));
  return ok({
    vandaag: today,
    kwartalen: perKwartaal(feiten, kwartalenTot(today, KWARTALEN)),
    lopend: lopend.length,
    alleenLichter: lopend.filter(({ treden }) => treden.maatwerk === undefined).length,
    treden: TREDEN.map(({ code }) => ({
      trede: code,
      aantal: lopend.reduce((sum, { treden }) => sum + (treden[code] ?? 0), 0),
    })),
    mantelzorg: voor === null || na === null ? null : { voor, na, maatregelen: metingen.length },
    consulenten: perConsulent(open),
  });
}

/** What waits for each consulent, by name: help with the work, no ranking. */
function perConsulent(open: OpenSession): Sturing['consulenten'] {
  const { gemeente, team } = open.wie;
  const byName = new Map<
    string,
    { dossiers: number; evaluaties: number; contact: number; termijnen: number }
  >();
  for (const { consulent, signalen, weken } of readTeam(open.store, { gemeente, team })) {
    const fase = weken.at(-1)?.fase;
    if (consulent === '' || fase === undefined || fase === 'gesloten' || fase === 'afgesloten') continue;
    const count = byName.get(consulent) ?? { dossiers: 0, evaluaties: 0, contact: 0, termijnen: 0 };
    const has = (groep: string): number => (signalen.some(({ code }) => groepVan(code) === groep) ? 1 : 0);
    byName.set(consulent, {
      dossiers: count.dossiers + 1,
      evaluaties: count.evaluaties + has('evaluatie'),
      contact: count.contact + has('contact'),
      termijnen: count.termijnen + has('termijn'),
    });
  }
  return [...byName]
    .map(([consulent, count]) => ({ consulent, ...count }))
    .sort((a, b) => a.consulent.localeCompare(b.consulent, 'nl'));
}
