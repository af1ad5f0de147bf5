/**
 * What plans brought, of one gemeente and one quarter (domain.md, Numbers): the figures of a team (shared/domain/team/sturing.ts), shielded.
 *
 * Invariant: each count stands by itself. It is told as 0, as "1 to 9", or as the number; no two of the kept counts have a
 * told sum, so no sum, difference or combination tells a small one (docs/decisions/0016-uitkomsten.md). Whatever happened counts in
 * one quarter only: of windows that overlap one could subtract. What would make a told sum is not told as a count: the plans
 * are kept only where both kinds are large, and told as a percentage.
 */
import { plusDagen, plusMaanden, type Dag } from '../domain/basis/datum.ts';
import { LASTKLASSEN, lastklasseVan, type Lastklasse } from '../domain/mantelzorg/klasse.ts';
import { kwartaalVan, perKwartaal, type Stuurfeiten } from '../domain/team/sturing.ts';
import { GRENS } from './afscherming.ts';
import { NUL, plus, type Waarde } from './waarde.ts';

const MAANDEN_PER_KWARTAAL = 3;
const STROMEN = ['instroom', 'opgeschaald', 'afgeschaald', 'uitstroom'] as const;
const OORDELEN = ['behaald', 'deels', 'niet'] as const;
type Overgang = `${Lastklasse}-${Lastklasse}`;
/** From which class of load to which, before and since a maatregel. */
export const OVERGANGEN = LASTKLASSEN.flatMap((voor) => LASTKLASSEN.map((na): Overgang => `${voor}-${na}`));

/** The counts that are kept, each by itself. */
export const CIJFERS = [...STROMEN, ...OORDELEN, 'gevraagd', ...LASTKLASSEN, ...OVERGANGEN] as const;
export type Cijfer = (typeof CIJFERS)[number];

/** What may be told of one gemeente and one quarter. Nothing else is kept. */
export interface Uitkomst {
  readonly aantallen: Readonly<Record<Cijfer, Waarde>>;
  /** mean of 1 to 10, one decimal, never outside {@link GEMIDDELDE}; null: fewer than ten were asked */
  readonly tevredenheid: number | null;
  /** plans with running inzet; null: one of both is small */
  readonly plannen: { readonly alleenLichter: number; readonly metMaatwerk: number } | null;
}

/** What one dossier adds. Is counted, never kept. */
export interface UitkomstFeiten extends Pick<
  Stuurfeiten,
  'instroomOp' | 'uitstroomOp' | 'evaluaties' | 'mantelzorg'
> {
  /** the class of each mantelzorger on the peildatum */
  readonly lasten: readonly Lastklasse[];
  /** what runs on the peildatum; null: nothing */
  readonly plan: 'alleen-lichter' | 'met-maatwerk' | null;
}

/**
 * Between which a mean is told: outside them nearly all gave the same figure, and a mean would count those who did not (ten
 * people with 9,9 are nine with a 10 and one with a 9).
 */
export const GEMIDDELDE = { van: 1.5, tot: 9.5 } as const;

/** A count by itself: nothing, small, or the number. */
export function schermGetal(aantal: number): Waarde {
  if (aantal === 0) return NUL;
  return aantal < GRENS ? { van: 1, tot: GRENS - 1 } : { van: aantal, tot: aantal };
}

/** The quarter whose figures belong to a peildatum: the one that ended the day before. */
export function kwartaalBij(peildatum: Dag): string {
  return kwartaalVan(plusDagen(peildatum, -1));
}

/** The quarter before: a maatregel that began in it had a quarter to help, and counts in one quarter only. */
function kwartaalErvoor(peildatum: Dag): string {
  return kwartaalBij(plusMaanden(peildatum, -MAANDEN_PER_KWARTAAL));
}

/** Counts what the dossiers of one gemeente add on a peildatum, and gives what may be told of it. */
export function maakUitkomst(feiten: readonly UitkomstFeiten[], peildatum: Dag): Uitkomst {
  const [kwartaal] = perKwartaal(
    feiten.map((een) => ({ ...een, treden: {}, doorlooptijden: [] })),
    [kwartaalBij(peildatum)],
  );
  const ervoor = kwartaalErvoor(peildatum);
  const telling = new Map<Cijfer, number>();
  const tel = (naam: Cijfer, aantal = 1) => telling.set(naam, (telling.get(naam) ?? 0) + aantal);
  for (const naam of [...STROMEN, ...OORDELEN, 'gevraagd'] as const) tel(naam, kwartaal?.[naam] ?? 0);
  for (const { lasten, mantelzorg } of feiten) {
    for (const klasse of lasten) tel(klasse);
    for (const { vanaf, voor, na } of mantelzorg)
      if (kwartaalVan(vanaf) === ervoor)
        tel(`${lastklasseVan({ waarde: voor })}-${lastklasseVan({ waarde: na })}`);
  }
  const gevraagd = telling.get('gevraagd') ?? 0;
  const met = (plan: UitkomstFeiten['plan']) => feiten.filter((een) => een.plan === plan).length;
  const plannen = { alleenLichter: met('alleen-lichter'), metMaatwerk: met('met-maatwerk') };
  return {
    aantallen: aantallenVan((naam) => schermGetal(telling.get(naam) ?? 0)),
    tevredenheid:
      gevraagd < GRENS || kwartaal?.tevredenheid == null
        ? null
        : Math.min(GEMIDDELDE.tot, Math.max(GEMIDDELDE.van, kwartaal.tevredenheid)),
    plannen: plannen.alleenLichter < GRENS || plannen.metMaatwerk < GRENS ? null : plannen,
  };
}

function aantallenVan(van: (naam: Cijfer) => Waarde): Record<Cijfer, Waarde> {
  return Object.fromEntries(CIJFERS.map((naam) => [naam, van(naam)])) as Record<Cijfer, Waarde>;
}

/** The figures of gemeenten together, from what each of them tells; null of none. */
export function uitkomstSamen(delen: readonly Uitkomst[]): Uitkomst | null {
  if (delen.length === 0) return null;
  const cijfers = delen.flatMap(({ tevredenheid, aantallen }) =>
    tevredenheid === null ? [] : [{ tevredenheid, gevraagd: aantallen.gevraagd.van }],
  );
  const gevraagd = cijfers.reduce((sum, een) => sum + een.gevraagd, 0);
  const plannen = delen.flatMap((een) => een.plannen ?? []);
  return {
    aantallen: aantallenVan((naam) => delen.reduce((sum, een) => plus(sum, een.aantallen[naam]), NUL)),
    tevredenheid:
      gevraagd === 0
        ? null
        : Math.round(
            (cijfers.reduce((sum, een) => sum + een.tevredenheid * een.gevraagd, 0) / gevraagd) * 10,
          ) / 10,
    plannen:
      plannen.length === 0
        ? null
        : {
            alleenLichter: plannen.reduce((sum, een) => sum + een.alleenLichter, 0),
            metMaatwerk: plannen.reduce((sum, een) => sum + een.metMaatwerk, 0),
          },
  };
}

/** An uitkomst as text, to keep. */
export function schrijfUitkomst({ aantallen, tevredenheid, plannen }: Uitkomst): string {
  const bounds = CIJFERS.map((naam) => [aantallen[naam].van, aantallen[naam].tot]);
  return JSON.stringify([bounds, tevredenheid, plannen && [plannen.alleenLichter, plannen.metMaatwerk]]);
}

type Bewaard = [[number, number][], number | null, [number, number] | null];

/** An uitkomst back from its text, which only {@link schrijfUitkomst} writes. */
export function leesUitkomst(text: string): Uitkomst {
  const [bounds, tevredenheid, plannen] = JSON.parse(text) as Bewaard;
  const known = new Map(CIJFERS.map((naam, index) => [naam, bounds[index]]));
  return {
    aantallen: aantallenVan((naam) => {
      const [van, tot] = known.get(naam) ?? [0, 0];
      return { van, tot };
    }),
    tevredenheid,
    plannen: plannen && { alleenLichter: plannen[0], metMaatwerk: plannen[1] },
  };
}
