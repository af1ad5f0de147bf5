/** A code list as the choices of a field. */
export function options<K extends string>(list: Readonly<Record<K, string>>): { value: K; label: string }[] {
  return (Object.entries(list) as [K, string][]).map(([value, label]) => ({ value, label }));
}
