import { ISSUER_SETTING, SCOPE_SETTING, SERVICE_ROLE, SUBJECT_SETTING } from '../table-security.ts';

/**
 * Who calls, in one question instead of eight: every call asks it. It works as the service's role from its first line on and
 * sees what that role may see: first the own rows by issuer and subject, then those of the gemeenten that these name.
 */
export const wieBelt = `
CREATE FUNCTION wie_belt(van_issuer text, van_subject text, met_apparaat text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  mensen jsonb;
  rollen jsonb;
  toestel jsonb;
BEGIN
  PERFORM set_config('role', '${SERVICE_ROLE}', true), set_config('${SCOPE_SETTING}', '', true),
    set_config('${ISSUER_SETTING}', van_issuer, true), set_config('${SUBJECT_SETTING}', van_subject, true);
  SELECT jsonb_agg(jsonb_build_object('gemeente', m.gemeente, 'id', m.id, 'naam', m.naam) ORDER BY m.gemeente)
    INTO mensen FROM medewerker m WHERE m.issuer = van_issuer AND m.subject = van_subject AND m.actief;
  IF mensen IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM set_config('${SCOPE_SETTING}',
    (SELECT string_agg(p.gemeente, ',') FROM jsonb_to_recordset(mensen) AS p(gemeente text)), true);
  SELECT jsonb_agg(jsonb_build_object('gemeente', r.gemeente, 'rol', r.rol, 'team', r.team_id)
      ORDER BY r.gemeente, r.rol, r.team_sleutel)
    INTO rollen FROM rol r
    JOIN jsonb_to_recordset(mensen) AS p(gemeente text, id text) ON r.gemeente = p.gemeente AND r.medewerker_id = p.id;
  SELECT to_jsonb(a) || jsonb_build_object('medewerker', m.naam)
    INTO toestel FROM apparaat a JOIN medewerker m ON m.gemeente = a.gemeente AND m.id = a.medewerker_id
    WHERE a.id = met_apparaat;
  RETURN jsonb_build_object('mensen', mensen, 'rollen', coalesce(rollen, '[]'), 'apparaat', toestel);
END $$;
REVOKE ALL ON FUNCTION wie_belt FROM PUBLIC;
`;
