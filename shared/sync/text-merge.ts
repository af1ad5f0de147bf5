import { diff3Merge } from 'node-diff3';

/** Above this many changed parts on one side, comparing costs more than asking. */
const MOST_PARTS = 800;

// Sentences, and the white space between them apart, so that a sentence behind or before another leaves that one as it is.
// Two people in one sentence is an overlap, for a person to decide.
const PARTS = /[^\S\n]{0,20}\n\s*|(?<=[.!?])\s+|(?:(?!(?<=[.!?])\s|[^\S\n]{0,20}\n)[^])+/g;

function parts(text: string): string[] {
  return text.match(PARTS) ?? [];
}

/**
 * Both edits of a text, when they do not overlap: sentence by sentence, what either changed. Two additions behind the same
 * text are both kept, the first to arrive first. Null when they overlap: then a person decides.
 */
export function mergeText(base: string, first: string, second: string): string | null {
  const [o, a, b] = [parts(base), parts(first), parts(second)];
  const head = commonLength(o, a, b, (list, index) => list[index]);
  const tail = commonLength(o.slice(head), a.slice(head), b.slice(head), (list, index) =>
    list.at(-1 - index),
  );
  const [mo, ma, mb] = [o, a, b].map((list) => list.slice(head, list.length - tail)) as [
    string[],
    string[],
    string[],
  ];
  if (Math.max(mo.length, ma.length, mb.length) > MOST_PARTS) return null;
  const merged: string[] = [];
  for (const region of diff3Merge(ma, mo, mb, { excludeFalseConflicts: true })) {
    if (region.ok) {
      merged.push(...region.ok);
      continue;
    }
    const { conflict } = region;
    const isAddedBehind = conflict?.o.length === 0 && base.trim() !== '' && tail === 0;
    if (!conflict || !isAddedBehind) return null;
    merged.push(...conflict.a, ...between(conflict.a, conflict.b), ...conflict.b);
  }
  return [...o.slice(0, head), ...merged, ...o.slice(o.length - tail)].join('');
}

function commonLength(
  o: readonly string[],
  a: readonly string[],
  b: readonly string[],
  at: (list: readonly string[], index: number) => string | undefined,
): number {
  const most = Math.min(o.length, a.length, b.length);
  let length = 0;
  while (length < most && at(o, length) === at(a, length) && at(o, length) === at(b, length)) length += 1;
  return length;
}

/** Two additions do not run into each other. */
function between(first: readonly string[], second: readonly string[]): string[] {
  return /\s$/.test(first.join('')) || /^\s/.test(second.join('')) ? [] : ['\n'];
}
