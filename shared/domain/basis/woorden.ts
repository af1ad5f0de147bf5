/** `a`, `a en b`, `a, b en c`. */
export function opsomming(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} en ${parts.at(-1) ?? ''}`;
}

/** The text with its first letter as a capital. */
export function hoofdletter(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const EURO = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const GETAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** Cents as `€ 1.234,50` (with the no-break space that nl-NL writes). */
export function euro(centen: number): string {
  return EURO.format(centen / 100);
}

/** A number as Dutch people write it: `1.234,5`. */
export function getal(value: number): string {
  return GETAL.format(value);
}
