/** A code for something new, from its name: `De Linde` as `de-linde`, and `de-linde-2` when that is there already. */
export function codeVan(naam: string, present: ReadonlySet<string>): string {
  const base =
    naam
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 58)
      .replace(/-+$/, '') || 'nieuw';
  if (!present.has(base)) return base;
  for (let number = 2; ; number += 1) if (!present.has(`${base}-${number}`)) return `${base}-${number}`;
}
