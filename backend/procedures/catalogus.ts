import { CATALOGUS_VORM, type Catalogus, type Medewerker } from '#shared/domain/catalogus/schema.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import type { Queries } from '../sql/sql.ts';
import type { RegionContext } from './context.ts';

const ONBEKEND = fail('gemeente-onbekend', 'U werkt niet voor deze gemeente. Kies een gemeente van uzelf.');
const LEEG = fail(
  'catalogus-leeg',
  'Deze gemeente heeft nog geen catalogus bij de regio. Vraag de functioneel beheerder om die in te lezen.',
);

interface Row {
  versie: number;
  inhoud: Omit<Catalogus, 'medewerkers'>;
}

interface Answer {
  vorm: number;
  versie: number;
  catalogus: Catalogus | null;
}

/** Colleagues of a gemeente as the app shows them; the analyst of the region is none of them. */
async function medewerkers(tx: Queries, gemeente: string): Promise<Medewerker[]> {
  return tx.query<Medewerker>(
    `SELECT DISTINCT ON (m.id) m.id, m.naam, r.rol, m.gemeente, coalesce(t.naam, g.naam_team) AS team
     FROM medewerker m
     JOIN rol r ON r.gemeente = m.gemeente AND r.medewerker_id = m.id AND r.rol <> 'regio-analist'
     JOIN gemeente g ON g.gemeente = m.gemeente
     LEFT JOIN team t ON t.gemeente = r.gemeente AND t.id = r.team_id
     WHERE m.gemeente = $1 AND m.actief
     ORDER BY m.id, array_position(ARRAY['teamleider', 'consulent', 'beheerder'], r.rol), r.team_sleutel`,
    [gemeente],
  );
}

/** The catalogue of a gemeente, or only its version when the client has that one. */
export async function lees(
  { sql, who }: RegionContext,
  input: { gemeente: string; sinds?: number | undefined },
): Promise<Result<Answer>> {
  const { gemeente, sinds = 0 } = input;
  if (!who.gemeenten.includes(gemeente)) return ONBEKEND;
  return sql.transaction(
    async (tx): Promise<Result<Answer>> => {
      const [row] = await tx.query<Row>('SELECT versie, inhoud FROM catalogus WHERE gemeente = $1', [
        gemeente,
      ]);
      if (!row) return LEEG;
      if (row.versie === sinds) return ok({ vorm: CATALOGUS_VORM, versie: row.versie, catalogus: null });
      return ok({
        vorm: CATALOGUS_VORM,
        versie: row.versie,
        catalogus: { ...row.inhoud, medewerkers: await medewerkers(tx, gemeente) },
      });
    },
    { isolation: 'repeatable read' },
  );
}
