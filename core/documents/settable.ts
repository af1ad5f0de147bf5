/** Longest run of letters that a line of paper surely takes. */
const LONGEST_RUN = 40;
const TOO_LONG = new RegExp(`\\S{${LONGEST_RUN + 1},}`, 'gu');
const PIECE = new RegExp(`\\S{1,${LONGEST_RUN}}`, 'gu');
const MAY_BREAK = '\u200B';
/** Control characters have no picture; a line break and a tab are kept as what they mean. */
const CONTROL = /[^\P{Cc}\n]/gu;

/**
 * Text that can be set on paper: without characters that cannot be seen, and with places to break in runs of letters that
 * are longer than a line (a pasted link, a key that was held down), so that nothing runs off the page.
 */
export function settableText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(CONTROL, '')
    .replace(TOO_LONG, (run) => (run.match(PIECE) ?? [run]).join(MAY_BREAK));
}

/** The same data with every text in it made fit for paper. */
export function settable<T>(data: T): T {
  return walk(data) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return settableText(value);
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, walk(entry)]));
  }
  return value;
}
