/** Offers a text, or bytes, to the person as a file. The name holds nothing personal: file names travel where their content does not. */
export function saveFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type = 'text/plain;charset=utf-8',
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser has its own hold on what it is saving
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** Cells that a spreadsheet would read as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as Dutch Excel opens it: semicolons, a byte order mark, no cell that would be read as a formula. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value).replace('.', ',');
    const safe = FORMULA.test(value) ? `'${value}` : value;
    return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
