import { strToU8, zipSync, type Zippable } from 'fflate';

/**
 * A spreadsheet as OpenDocument (ISO/IEC 26300), with what a table needs and no more: sheets, rows, words and numbers. No
 * library on npm that writes .ods is both small and kept up, see docs/decisions/0017-ods.md.
 */

/** What stands in a cell; null: nothing. */
export type OdsCell = string | number | null;

export interface OdsSheet {
  readonly naam: string;
  readonly rijen: readonly (readonly OdsCell[])[];
}

const MIME = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
].join(' ');
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

// characters that XML 1.0 has no way to write: controls, and two that are none
const FORBIDDEN = /[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]/gu;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function cell(value: OdsCell): string {
  if (value === null || value === '') return '<table:table-cell/>';
  if (typeof value === 'number')
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  const lines = value.split(/\r\n|\r|\n/).map((line) => `<text:p>${escaped(line)}</text:p>`);
  return `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`;
}

const NAME_MOST = 31;

/** A name that every spreadsheet takes, and no other sheet has. */
function sheetNames(sheets: readonly OdsSheet[]): string[] {
  const used = new Set<string>();
  return sheets.map(({ naam }, index) => {
    const clean =
      naam
        .replaceAll(/[[\]*?:/\\']/g, ' ')
        .slice(0, NAME_MOST)
        .trim() || `Blad ${index + 1}`;
    const name = used.has(clean) ? `${clean.slice(0, NAME_MOST - 4)} ${index + 1}` : clean;
    used.add(name);
    return name;
  });
}

function contentOf(sheets: readonly OdsSheet[]): string {
  const names = sheetNames(sheets);
  const tables = sheets.map(({ rijen }, index) => {
    const rows = rijen.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`);
    return `<table:table table:name="${escaped(names[index] ?? '')}">${rows.join('')}</table:table>`;
  });
  return `${DECLARATION}<office:document-content ${NAMESPACES} office:version="1.3"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
}

const MANIFEST = `${DECLARATION}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

/** The same moment in every file: the same table is the same file. */
const MTIME = '2020-01-01T00:00:00Z';

/** A file that LibreOffice, Excel and other spreadsheets open. */
export function odsFile(sheets: readonly OdsSheet[]): Uint8Array<ArrayBuffer> {
  const files: Zippable = {
    // first and not compressed, so that its kind can be read from its first bytes
    mimetype: [strToU8(MIME), { level: 0 }],
    'META-INF/manifest.xml': strToU8(MANIFEST),
    'content.xml': strToU8(contentOf(sheets)),
  };
  return Uint8Array.from(zipSync(files, { mtime: MTIME }));
}
