/** Initials of a name: first letter of the first word and of the last name proper ("Jan van den Berg" → "JB"). */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const proper = words.filter((word) => /^\p{Lu}/u.test(word));
  const used = proper.length > 0 ? proper : words;
  const letter = (word: string | undefined): string =>
    Array.from(word ?? '')[0]?.toLocaleUpperCase('nl') ?? '';
  return used.length > 1 ? letter(used[0]) + letter(used.at(-1)) : letter(used[0]);
}
