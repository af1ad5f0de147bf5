import { diff3Merge } from 'node-diff3';

/** Above this many changed sentences on one side, comparing costs more than asking. */
const MOST_PARTS = 400;

// Sentences, each with the white space behind it: two people in one sentence is an overlap, for a person to decide.
const PARTS = /[^\n.!?]*(?:[.!?]+(?=\s|$)\s*|\n\s*|[.!?]|$)/g;

function parts(text: string): string[] {
  return (text.match(PARTS) ?? []).filter((part) => part !== '');
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
    merged.push(...closed(conflict.a), ...conflict.b);
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

/** An addition that another follows ends with white space, so that two sentences do not run into each other. */
function closed(added: readonly string[]): string[] {
  const text = added.join('');
  return [/\s$/.test(text) ? text : `${text}\n`];
}
