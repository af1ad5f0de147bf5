/**
 * CSV with the columns of a zod object: lists joined by `|`, nothing for null, `ja`/`nee` for yes and no. Reads comma and
 * semicolon (as Dutch Excel writes), with or without byte order mark.
 */
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';

type Shape = Readonly<Record<string, z.ZodType>>;

interface Cell {
  readonly list: boolean;
  readonly nullable: boolean;
  /** a file from before this column was there does without */
  readonly optional: boolean;
  readonly type: string;
}

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
}

function cellOf(schema: z.ZodType): Cell {
  const def = schema.def as Def;
  if (def.type === 'nullable' && def.innerType) return { ...cellOf(def.innerType), nullable: true };
  if (def.type === 'default' && def.innerType) return { ...cellOf(def.innerType), optional: true };
  return { list: def.type === 'array', nullable: false, optional: false, type: def.type };
}

function fromText(text: string | undefined, { list, nullable, type }: Cell): unknown {
  if (text === undefined) return undefined;
  const trimmed = text.trim();
  if (list) return trimmed === '' ? [] : trimmed.split('|').map((one) => one.trim());
  if (nullable && trimmed === '') return null;
  if (type === 'number') return trimmed === '' ? undefined : Number(trimmed);
  if (type === 'boolean')
    return ({ ja: true, nee: false } as Record<string, boolean>)[trimmed.toLowerCase()] ?? trimmed;
  return trimmed;
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('|');
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export interface Line {
  /** line of the file, counted from 1 */
  readonly line: number;
  readonly value: unknown;
}
export type Lines = { ok: true; lines: Line[] } | { ok: false; problems: string[] };

/** The lines of a CSV file, each as the object that the schema then judges. */
export function readCsv(text: string, shape: Shape): Lines {
  const cells = Object.entries(shape).map(([name, schema]) => [name, cellOf(schema)] as const);
  let records: { record: Record<string, string>; info: { lines: number } }[];
  let header: string[] = [];
  try {
    records = parse(text, {
      bom: true,
      delimiter: [';', ','],
      info: true,
      skip_empty_lines: true,
      columns: (names: string[]) => (header = names.map((name) => name.trim())),
    });
  } catch (error) {
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 1;
    return {
      ok: false,
      problems: [`regel ${line}: het aantal kolommen of de aanhalingstekens kloppen niet`],
    };
  }
  const problems = [
    ...cells
      .filter(([name, { optional }]) => !optional && !header.includes(name))
      .map(([name]) => `regel 1: kolom ${name} ontbreekt`),
    ...header.filter((name) => !(name in shape)).map((name) => `regel 1: kolom ${name} is onbekend`),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const lines = records.map(({ record, info }) => ({
    line: info.lines,
    value: Object.fromEntries(cells.map(([name, cell]) => [name, fromText(record[name], cell)])),
  }));
  return { ok: true, lines };
}

function quoted(text: string): string {
  return /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV, semicolons between, in the order of the schema's columns. */
export function writeCsv(rows: readonly Readonly<Record<string, unknown>>[], shape: Shape): string {
  const columns = Object.keys(shape);
  const lines = rows.map((row) => columns.map((name) => quoted(toText(row[name]))).join(';'));
  return `${[columns.join(';'), ...lines].join('\n')}\n`;
}
