// Fields that have fields of their own: a group, and a list of groups where some can be added and removed.

import { element } from "./dom.js";
import { drawnLeaf, newId } from "./form-fields.js";
import { isEmpty } from "./form-file.js";

/** So many optional fields are shown at once. More are folded. */
const SHOWN = 3;

/** Any field. `level` is that of the heading of a group. */
export function drawn(field, value, context, level = 3) {
  if (!field.model) return drawnLeaf(field, value, context);
  return field.several ? listed(field, value, context, level) : group(field, value, context, level);
}

/** The fields of a noun. What is not drawn is kept as it was. `only` names those that are shown. */
export function nounFields(model, value, context, level, only) {
  const declared = context.form.models[model].filter((field) => field.name !== "draft");
  const shown = only ? only.map((name) => declared.find((field) => field.name === name)) : declared;
  const parts = Object.fromEntries(shown.map((field) => [field.name, drawn(field, value?.[field.name], context, level)]));
  const rest = Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => !(name in parts)));
  const must = shown.filter((field) => field.required || (field.several && field.list === "source"));
  const may = shown.filter((field) => !must.includes(field));
  const elements = must.filter((field) => field.list !== "source").map((field) => parts[field.name].element);
  const more = may.map((field) => parts[field.name].element);
  if (more.length > SHOWN && may.some((field) => !field.model)) elements.push(folded(may, parts, value));
  else elements.push(...more);
  elements.push(...must.filter((field) => field.list === "source").map((field) => parts[field.name].element));
  return {
    elements,
    value: () => ({ ...rest, ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.value()])) }),
    leaves: (path) => Object.entries(parts).flatMap(([name, part]) => part.leaves([...path, name])),
  };
}

function folded(fields, parts, value) {
  const filled = fields.filter((field) => !isEmpty(value?.[field.name])).length;
  const told = filled ? ` (${filled} av ${fields.length} ifyllda)` : ` (${fields.length} frivilliga)`;
  return element("details", { class: "further" }, element("summary", {}, "Fler uppgifter", element("span", {}, told)),
    ...fields.map((field) => parts[field.name].element));
}

/** A group that says nothing but its sources says nothing, unless it was written so. */
const saidBy = (now, before) => {
  const { sources, ...facts } = now;
  return isEmpty(facts) && !before ? undefined : now;
};

function group(field, value, context, level) {
  const id = newId();
  const noun = nounFields(field.model, value, context, level + 1);
  const help = element("p", { class: "help" }, field.help);
  const state = field.required ? "" : element("span", {}, value ? " (ifyllt)" : " (frivilligt)");
  const box = element("details", { class: "group" }, element("summary", {}, element(`h${level}`, { id }, field.label), state),
    element("div", { role: "group", "aria-labelledby": id }, help, ...noun.elements));
  box.open = Boolean(field.required);
  return { element: box, value: () => (field.required ? noun.value() : saidBy(noun.value(), value)), leaves: noun.leaves };
}

/** The words that tell one of several apart. */
const WORDS = ["name", "title", "text", "version", "id", "condition", "region", "step", "instrument", "program", "organisation", "study", "contrast", "on"];

function listed(field, value = [], context, level) {
  const id = newId();
  const what = (field.item ?? field.label).toLowerCase();
  const items = [];
  const list = element("ol", { class: "items" });
  const error = element("p", { class: "error", hidden: "", id: `${id}-fel` });
  const add = element("button", { type: "button", "aria-describedby": error.id }, `Lägg till: ${what}`);
  const numbered = () => items.forEach((item, index) => item.rename(index + 1));
  const make = (one, isNew) => {
    const item = listItem(field, one, context, level + 1, what, items.length + 1);
    item.remove.addEventListener("click", () => {
      const at = items.indexOf(item);
      items.splice(at, 1);
      item.element.remove();
      numbered();
      context.changed();
      context.said(`${field.item ?? field.label} ${at + 1} är borttagen. ${items.length} kvar.`);
      (items[at]?.summary ?? items[at - 1]?.summary ?? add).focus();
    });
    item.details.open = isNew;
    items.push(item);
    list.append(item.element);
    numbered();
    return item;
  };
  value.forEach((one) => make(one, false));
  if (field.required && !value.length) make(undefined, true);
  add.addEventListener("click", () => {
    const item = make(undefined, true);
    context.changed();
    context.said(`${field.item ?? field.label} ${items.length} är tillagd.`);
    item.details.querySelector("input, select, textarea").focus();
  });
  const inside = [element("p", { class: "help" }, field.help), list, error, add];
  const heading = element(`h${level}`, { id }, field.label);
  const count = element("span", {}, value.length ? ` (${value.length})` : field.required ? "" : " (frivilligt)");
  const box = field.required
    ? element("div", { class: "group", role: "group", "aria-labelledby": id }, heading, ...inside)
    : element("details", { class: "group" }, element("summary", {}, heading, count), element("div", { role: "group", "aria-labelledby": id }, ...inside));
  const self = (path) => ({ path, control: add, label: heading, say: (problem) => {
    error.hidden = !problem;
    error.textContent = problem ? `Fel: ${problem.message}. ${problem.advice}` : "";
  } });
  return {
    element: box,
    add: (one) => make(one, true),
    value: () => items.map((item) => item.value()),
    leaves: (path) => [self(path), ...items.flatMap((item, index) => item.leaves([...path, index]))],
  };
}

function listItem(field, value, context, level, what, place) {
  const id = newId();
  const given = value ?? context.fresh(field, place);
  const noun = nounFields(field.model, given, context, level + 1);
  const heading = element(`h${level}`, { id });
  const summary = element("summary", {}, heading);
  const remove = element("button", { type: "button", class: "quiet" });
  const details = element("details", {}, summary, element("div", { role: "group", "aria-labelledby": id }, ...noun.elements, remove));
  const words = () => {
    const now = noun.value();
    const name = WORDS.find((one) => typeof now[one] === "string" && now[one]);
    return name ? `: ${context.shown(field.model, name, now[name])}` : "";
  };
  let number = 0;
  const rename = (to = number) => {
    number = to;
    const called = `${field.item ?? field.label} ${number}`;
    heading.textContent = called + words();
    remove.textContent = `Ta bort ${what} ${number}`;
  };
  details.addEventListener("change", () => rename());
  return { element: element("li", {}, details), details, summary, remove, rename, value: () => saidBy(noun.value(), value) ?? {}, leaves: noun.leaves };
}
