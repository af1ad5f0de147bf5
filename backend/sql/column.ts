const SPECIAL = /["\\]/;
const EACH_SPECIAL = /["\\]/g;

/**
 * One column of a list, as the text in which PostgreSQL reads an array. For lists of thousands: the driver's own way finds out
 * the kind of each value and rewrites it twice.
 */
export function column<T>(list: readonly T[], valueOf: (entry: T) => string | number | null): string {
  let out = '';
  for (const entry of list) {
    out += out === '' ? '{' : ',';
    const value = valueOf(entry);
    if (value === null) out += 'NULL';
    else if (typeof value === 'number') out += String(value);
    else out += SPECIAL.test(value) ? `"${value.replace(EACH_SPECIAL, '\\$&')}"` : `"${value}"`;
  }
  return out === '' ? '{}' : `${out}}`;
}
