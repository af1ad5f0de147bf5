/** JSON with its keys in order: one text for one value, whoever wrote it. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry ?? null)).join(',')}]`;
  const record = value as Readonly<Record<string, unknown>>;
  let out = '';
  for (const name of Object.keys(record).sort()) {
    const entry = record[name];
    if (entry !== undefined) out += `${out === '' ? '' : ','}${JSON.stringify(name)}:${canonical(entry)}`;
  }
  return `{${out}}`;
}

/** Whether two values from JSON say the same; nothing and null are one. */
export function isEqual(left: unknown, right: unknown): boolean {
  return left === right || canonical(left) === canonical(right);
}
