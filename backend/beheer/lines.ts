import type { z } from 'zod';
import { readCsv, type Lines } from './csv.ts';

export type Format = 'csv' | 'json';

/** A file as JSON, or why it is none. */
export function readJsonText(text: string): { ok: true; value: unknown } | { ok: false; problems: string[] } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return { ok: false, problems: ['Het bestand is geen geldige JSON.'] };
  }
}

/** The rows of a file, each with its line. `shape` names the columns of a CSV. */
export function linesOf(text: string, format: Format, shape: Readonly<Record<string, z.ZodType>>): Lines {
  if (format === 'csv') return readCsv(text, shape);
  const read = readJsonText(text);
  if (!read.ok) return read;
  if (!Array.isArray(read.value)) return { ok: false, problems: ['Het bestand bevat geen lijst.'] };
  return { ok: true, lines: read.value.map((value: unknown, index) => ({ line: index + 1, value })) };
}
