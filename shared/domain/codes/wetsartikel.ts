/**
 * The source of a rule in the words of the law: `Wmo 2.3.2 lid 1` becomes `Wmo 2015, artikel 2.3.2 lid 1`. Empty for a
 * source that is no law, which tells a consulent nothing.
 */
export function wetsartikel(bron: string): string {
  const [, wet, artikel] = /^(Wmo|Jeugdwet) (\d.*)$/.exec(bron) ?? [];
  if (wet === undefined || artikel === undefined) return '';
  return `${wet === 'Wmo' ? 'Wmo 2015' : wet}, artikel ${artikel}`;
}
