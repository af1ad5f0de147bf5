/** JSON with its keys in order: one text for one value, whoever wrote it. */
export function canonical(value: unknown): string {
  const ordered = inOrder(value);
  return ordered === undefined ? spelled(value) : JSON.stringify(ordered);
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;

/**
 * The value with the keys of its objects in order, so that the platform writes it at one go; undefined when it holds a name
 * to which an object gives a place of its own, whenever it was set.
 */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (Array.isArray(value)) {
    const entries = value.map(inOrder);
    return entries.includes(undefined) ? undefined : entries;
  }
  const record = value as Readonly<Record<string, unknown>>;
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(record).sort()) {
    const first = name.charCodeAt(0);
    if ((first >= DIGIT_0 && first <= DIGIT_9) || name === '__proto__') return undefined;
    const entry = record[name];
    if (entry === undefined) continue;
    const inner = inOrder(entry);
    if (inner === undefined) return undefined;
    ordered[name] = inner;
  }
  return ordered;
}

function spelled(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map((entry) => spelled(entry ?? null)).join(',')}]`;
  const record = value as Readonly<Record<string, unknown>>;
  let out = '';
  for (const name of Object.keys(record).sort()) {
    const entry = record[name];
    if (entry !== undefined) out += `${out === '' ? '' : ','}${JSON.stringify(name)}:${spelled(entry)}`;
  }
  return `{${out}}`;
}

/** Whether two values from JSON say the same; nothing and null are one. */
export function isEqual(left: unknown, right: unknown): boolean {
  return left === right || canonical(left) === canonical(right);
}
