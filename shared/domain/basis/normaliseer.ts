/** Text as people compare it: lower case, no diacritics, no punctuation, single spaces ("Ünal-Vos" → "unal vos"). */
export function normaliseer(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True when a text field holds something else than white space. */
export function gevuld(text: string): boolean {
  return text.trim().length > 0;
}

const POSTCODE = /^([1-9]\d{3})\s*([A-Za-z]{2})$/;

/** `2282ab` → `2282 AB`; `null` when it is no Dutch postcode (iWmo CS089). */
export function normaliseerPostcode(text: string): string | null {
  const parts = POSTCODE.exec(text.trim());
  return parts?.[1] && parts[2] ? `${parts[1]} ${parts[2].toUpperCase()}` : null;
}
