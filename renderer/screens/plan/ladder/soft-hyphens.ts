const SOFT_HYPHEN = '\u00AD';
const LONG = 12;
/** Second halves of the long words of this field. */
const PARTS =
  /(\p{L}{4,})(?=(?:voorziening|ondersteuning|begeleiding|besteding|steunpunt|verlening|waardering|verzorging|verpleging|verstrekking|bemiddeling|academie|eenzaamheid|onderwijs|vervoer|centrum|winkel|groep|wet(?!\p{L})))/giu;

/** Tells a narrow card where a long Dutch word may break; browsers without a Dutch dictionary break anywhere. */
export function softHyphens(text: string): string {
  return text.replace(/\p{L}+/gu, (word) =>
    word.length < LONG ? word : word.replace(PARTS, `$1${SOFT_HYPHEN}`),
  );
}
