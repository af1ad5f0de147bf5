import { IN_SCOPE } from '../table-security.ts';

/** The policies of tables that were made before read the scope once for every row; a batch of thousands felt that. */
export const scopeOnce = `
DO $$
DECLARE
  p record;
BEGIN
  FOR p IN SELECT tablename, policyname, qual, with_check FROM pg_policies
    WHERE schemaname = current_schema() AND policyname <> 'medewerker_zelf'
  LOOP
    IF p.qual IS NOT NULL THEN
      EXECUTE format('ALTER POLICY %I ON %I USING (%s)', p.policyname, p.tablename, $p$${IN_SCOPE}$p$);
    END IF;
    IF p.with_check IS NOT NULL THEN
      EXECUTE format('ALTER POLICY %I ON %I WITH CHECK (%s)', p.policyname, p.tablename, $p$${IN_SCOPE}$p$);
    END IF;
  END LOOP;
END $$;
`;
