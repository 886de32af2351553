// A table as a file to download: CSV for a Swedish Excel, and XLSX where text is always text.
// The same rules as catalogue/formats/spreadsheet.py, which makes the files of the open data.

const formula = /^ *[=+\-@\t\r\n\u2212\uff1d\uff0b\uff0d\uff20]/;
const longest = 32_767;

/** The cell, with an apostrophe before what a spreadsheet would run. */
export const neutral = (cell) => (formula.test(cell) ? `'${cell}` : cell);

/** Rows of text as CSV: UTF-8 with a byte order mark, and semicolons. */
export function csv(rows) {
  const quoted = (cell) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows.map((row) => `${row.map((cell) => quoted(neutral(cell))).join(";")}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join("")}`);
}

/** Rows of text as a workbook with one sheet: the headings stay in view and stand on every printed page. */
export function xlsx(rows, name) {
  const last = `${letters(rows[0].length - 1)}${rows.length}`;
  return zip({
    "[Content_Types].xml": `${xml}<Types xmlns="${packaged}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    "_rels/.rels": related("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `${xml}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${escaped(name)}'!$1:$1</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": related("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"),
    "xl/styles.xml": `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font>${face}</font><font><b/>${face}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">${style(0)}${style(1)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    "xl/worksheets/sheet1.xml": `${xml}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="3" width="22" customWidth="1"/><col min="4" max="${rows[0].length}" width="46" customWidth="1"/></cols><sheetData>${rows.map(line).join("")}</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`,
  });
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packaged = "http://schemas.openxmlformats.org/package/2006/";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function related(...pairs) {
  let made = "";
  for (let at = 0; at < pairs.length; at += 2) {
    made += `<Relationship Id="r${at / 2 + 1}" Type="${relation}/${pairs[at]}" Target="${pairs[at + 1]}"/>`;
  }
  return `${xml}<Relationships xmlns="${packaged}relationships">${made}</Relationships>`;
}

const face = '<sz val="11"/><name val="Calibri"/>';
const style = (font) =>
  `<xf fontId="${font}" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;

const line = (row, at) =>
  `<row r="${at + 1}">${row.map((cell, column) => `<c r="${letters(column)}${at + 1}" s="${at ? 0 : 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, longest))}</t></is></c>`).join("")}</row>`;

/** A column's name: A to Z, then AA. */
function letters(column) {
  return (column > 25 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** Text in XML, without the characters that XML has no place for. */
function escaped(text) {
  const clean = text.toWellFormed?.() ?? text;
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };
  return clean.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "").replace(/[&<>"\r]/g, (sign) => signs[sign]);
}

/** Files put together without compression, dated 1 January 1980, so that the same files give the same bytes. */
export function zip(files) {
  const written = [];
  const index = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [name, text].map((one) => new TextEncoder().encode(one));
    const shared = numbers([2, 20], [2, 0x800], [2, 0], [2, 0], [2, 33], [4, crc(content)], [4, content.length], [4, content.length], [2, path.length], [2, 0]);
    index.push(numbers([4, 0x02014b50], [2, 20]), shared, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), path);
    const local = [numbers([4, 0x04034b50]), shared, path, content];
    written.push(...local);
    at += size(local);
  }
  const count = Object.keys(files).length;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size(index)], [4, at], [2, 0]);
  return joined([...written, ...index, end]);
}

const size = (parts) => parts.reduce((sum, part) => sum + part.length, 0);

function joined(parts) {
  const whole = new Uint8Array(size(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Numbers as they stand in a zip file: so many bytes each, the smallest first. */
function numbers(...fields) {
  return Uint8Array.from(fields.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_, byte) => (value >>> (8 * byte)) & 0xff)));
}

/** The sum that a zip file keeps for each of its files (CRC-32). */
function crc(content) {
  let sum = ~0;
  for (const byte of content) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 && 0xedb88320);
  }
  return ~sum >>> 0;
}
