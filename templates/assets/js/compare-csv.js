// A table as a file to download: CSV for a Swedish Excel, to the byte as catalogue/formats/spreadsheet.py makes it.

const formula = /^ *[=+\-@\t\r\n\u2212\uff1d\uff0b\uff0d\uff20]/;

/** The cell, with an apostrophe before what a spreadsheet would run. */
export const neutral = (cell) => (formula.test(cell) ? `'${cell}` : cell);

/** Rows of text as CSV: UTF-8 with a byte order mark, and semicolons. */
export function csv(rows) {
  const quoted = (cell) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows.map((row) => `${row.map((cell) => quoted(neutral(cell))).join(";")}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join("")}`);
}
