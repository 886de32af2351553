// The finished file: fields and text in the one style that docs/canonical-style.md describes, and back again.

import { Document, isMap, isScalar, isSeq, parseDocument } from "./yaml.js";

const WIDTH = 100, SHORT = 40;
const MUST_QUOTE =
  /^$|^(?:~|null|Null|NULL)$|^[,[\]{}#&*!|>'"%@`?:“”„«»‘’‚–—−‐‑‒•●▪◦‣·⁃]|^-(?!\d)|^\.\.\.|: | #|\t|:$/;
const plain = (text) => !MUST_QUOTE.test(text);
const length = (text) => (plain(text) ? text : JSON.stringify(text)).length;

/** `column`: where what belongs to the value begins on the lines below. `used`: what stands before it on its own line. */
function style(node, column, used) {
  if (isMap(node))
    for (const { key, value } of node.items) style(value, column + 2, column + key.value.length + 2);
  else if (isSeq(node)) {
    const short = node.items.every(
      (one) => isScalar(one) && one.value.length <= SHORT && plain(one.value) && !/[\n,[\]{}]/.test(one.value));
    node.flow = short && used + node.items.reduce((sum, one) => sum + one.value.length + 3, 0) <= WIDTH;
    for (const one of node.items) node.flow ? (one.type = "PLAIN") : style(one, column + 2, column + 2);
  } else if (node.value.includes("\n")) node.type = "BLOCK_LITERAL";
  else if (used + length(node.value) > WIDTH && /[^ \t] [^ \t]/.test(node.value)) node.type = "BLOCK_FOLDED";
  else node.type = plain(node.value) ? "PLAIN" : "QUOTE_DOUBLE";
}

function frontMatter(fields) {
  const document = new Document(fields, { schema: "failsafe", aliasDuplicateObjects: false });
  style(document.contents, 0, 0);
  const written = document.toString({
    lineWidth: WIDTH, minContentWidth: 0, singleQuote: false, doubleQuotedAsJSON: true, flowCollectionPadding: false,
  });
  return `---\n${written}---\n`;
}

/** Whether a value says nothing: no text, or only such values inside. */
export const isEmpty = (value) =>
  value === undefined || value === null || value === "" || (typeof value === "object" && Object.values(value).every(isEmpty));

/** A value without what is empty, and without spaces around texts. */
function filled(value) {
  if (typeof value === "string") return value.trim().normalize("NFC");
  if (Array.isArray(value)) return value.filter((one) => !isEmpty(one)).map(filled);
  return Object.fromEntries(Object.entries(value).filter(([, one]) => !isEmpty(one)).map(([key, one]) => [key, filled(one)]));
}

/** The fields in the order of the model, at every level; those that it does not know stand last. */
export function ordered(value, model, models) {
  const known = Object.fromEntries(models[model].map((field) => [field.name, field]));
  const names = [...Object.keys(known).filter((name) => name in value), ...Object.keys(value).filter((name) => !(name in known))];
  const inside = (one, field) => (field?.model && typeof one === "object" && !Array.isArray(one) ? ordered(one, field.model, models) : one);
  return Object.fromEntries(names.map((name) => {
    const one = value[name];
    return [name, Array.isArray(one) ? one.map((item) => inside(item, known[name])) : inside(one, known[name])];
  }));
}

/** The whole file. `record` has `fields` and `text`. */
export function written(record, model, models) {
  const fields = ordered(filled(record.fields), model, models);
  const text = record.text.normalize("NFC").split("\n").map(endOfLine).join("\n").replace(/^\n+|\s+$/g, "");
  return frontMatter(fields) + (text ? `\n${text}\n` : "");
}

/** A line without spaces last; two of them are a line break and stay. */
const endOfLine = (line, index, lines) => {
  const bare = line.trimEnd();
  return bare && / {2,}$/.test(line) && lines[index + 1]?.trim() ? `${bare}  ` : bare;
};

/** The record in a file, or null when it cannot be read. */
export function read(text) {
  const halves = /^\uFEFF?---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)([\s\S]*)$/.exec(text.replace(/\r\n?/g, "\n"));
  if (!halves) return null;
  const document = parseDocument(halves[1], { schema: "failsafe", uniqueKeys: true });
  const fields = document.errors.length ? null : document.toJS();
  return isPlain(fields) ? { fields, text: halves[2].replace(/^\n+|\n+$/g, "") } : null;
}

const isPlain = (value) => value?.constructor === Object;
