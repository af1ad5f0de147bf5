const BREAK = '\n';

/**
 * One column of a list as text, an entry a line: `string_to_array($1, chr(10))` makes an array of it. For JSON and names, of
 * which none holds a line break: nothing has to be escaped, here or there. Throws when one does, rather than shift the others.
 */
export function lines<T>(list: readonly T[], valueOf: (entry: T) => string): string {
  let out = '';
  for (const [index, entry] of list.entries()) {
    const value = valueOf(entry);
    if (value.includes(BREAK)) throw new Error('a value of a column of lines holds a line break');
    out += index === 0 ? value : BREAK + value;
  }
  return out;
}
