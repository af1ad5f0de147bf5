import { describe, expect, it } from 'vitest';
import type { Ik } from '#shared/contract/region/sessie.ts';
import { NOOR } from '#tests/support/core.ts';
import { wieVan } from './account.ts';

const GEMEENTE = {
  code: '0603',
  naam: 'Rijswijk',
  naamTeam: 'Sociaal Wijkteam',
  thema: {},
  datasetId: '',
  epoch: 1,
} as const;
const TEAMS = ['noord', 'oost', 'west'].map((id) => ({ gemeente: '0603' as const, id, naam: `Team ${id}` }));

function ik(rollen: readonly [rol: Ik['rollen'][number]['rol'], team: string | null][], teams = TEAMS): Ik {
  return {
    persoon: { id: 'noor', naam: 'Noor van Dijk' },
    gemeenten: [GEMEENTE],
    teams,
    rollen: rollen.map(([rol, team]) => ({ gemeente: '0603', rol, team })),
    apparaat: null,
    api: 1,
    schema: 1,
    nu: '2026-11-23T09:00:00.000Z',
  };
}

describe('who works here, as the region knows them', () => {
  it.each([
    [
      'works in the team of the role, not in the first of the gemeente',
      [['consulent', 'oost']],
      'consulent',
      'Team oost',
    ],
    [
      'of several teams keeps the one that was chosen here',
      [
        ['consulent', 'oost'],
        ['consulent', 'west'],
      ],
      'consulent',
      'Team west',
    ],
    ['as teamleider of the whole gemeente sees all teams', [['teamleider', null]], 'teamleider', ''],
    ['as teamleider of one team sees that one', [['teamleider', 'noord']], 'teamleider', 'Team noord'],
    [
      'as consulent of the whole gemeente begins where they began',
      [['consulent', null]],
      'consulent',
      'Team west',
    ],
    ['is regio-analist when that is all they are', [['regio-analist', null]], 'regio-analist', 'Team west'],
    [
      'keeps the role with dossiers when they are regio-analist too',
      [
        ['regio-analist', null],
        ['consulent', 'oost'],
      ],
      'consulent',
      'Team oost',
    ],
    [
      'is teamleider when they are both',
      [
        ['consulent', 'oost'],
        ['teamleider', 'noord'],
      ],
      'teamleider',
      'Team noord',
    ],
  ] as const)('%s', (_what, rollen, rol, team) => {
    const now = { ...NOOR, team: 'Team west' };
    expect(wieVan(ik(rollen.map(([a, b]) => [a, b])), now)).toEqual({
      naam: 'Noor van Dijk',
      gemeente: '0603',
      rol,
      team,
    });
  });

  it('is a teamleider of the one team that a gemeente has', () => {
    const one = TEAMS.slice(0, 1);
    expect(wieVan(ik([['teamleider', null]], one), NOOR).team).toBe('Team noord');
  });
});
