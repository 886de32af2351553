// One field of the form: its label, help and control, and the place where a mistake in it is said.
//
// A drawn field is { element, value(), leaves(path) }. A leaf is { path, control, say(problem) }.

import { element } from "./dom.js";

let made = 0;
export const newId = () => `falt-${(made += 1)}`;

/** A control for one field with a single text or a list of texts. */
export function drawnLeaf(field, value, context, name = field.label) {
  if (field.list === "source" && field.several) return sources(field, value, context);
  const options = optionsOf(field, context);
  if (field.several && options) return options.length <= 24 ? checkboxes(field, value, options) : manyOf(field, value, context);
  if (field.several) return field.most > 200 || (value ?? []).some(hasLines) ? manyOf(field, value, context) : lines(field, value);
  return single(field, value, options ?? (field.list === "source" ? context.sources() : null), name);
}

const hasLines = (text) => text.includes("\n");

/** The choices of a field: its own, or the words of a list. Null when anything may be written. */
function optionsOf(field, { form, programs }) {
  if (field.kind === "yes_no") return [["ja", "Ja"], ["nej", "Nej"]];
  if (field.choices) return field.choices;
  if (field.list === "program") return programs;
  if (field.list === "assessment") return form.assessments.map(([id, title]) => [id.split("/")[1], title]);
  return field.list ? form.lists[field.list] ?? null : null;
}

function single(field, value = "", options, name) {
  const control = options ? selected(field, value, options) : typed(field, value);
  const parts = described(field, control, name);
  return { element: element("div", { class: "field" }, ...parts.all), value: () => control.value, leaves: (path) => [leaf(path, control, parts)] };
}

function selected(field, value, options) {
  const known = options.some(([id]) => id === value) || !value;
  const control = element("select", {},
    element("option", { value: "" }, field.required ? "Välj" : "Uppgift saknas"),
    ...options.map(([id, label]) => element("option", { value: id }, capital(label))),
    ...(known ? [] : [element("option", { value }, `${value} (finns inte i listan)`)]));
  control.value = value;
  return control;
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function typed(field, value) {
  const long = field.most > 600 || hasLines(value);
  const control = element(long ? "textarea" : "input", { autocomplete: "off", spellcheck: long ? "true" : "false" });
  if (long) control.rows = Math.min(12, Math.max(2, Math.ceil(value.length / 60)));
  else if (field.kind === "whole_number") control.inputMode = "numeric";
  else if (field.kind === "address") control.inputMode = "url";
  if (["whole_number", "decimal", "day", "partial_day"].includes(field.kind)) control.className = "narrow";
  control.value = value;
  return control;
}

/** Label, help and place for mistakes, tied to a control. */
function described(field, control, name) {
  const id = newId();
  control.id = id;
  const label = element("label", { for: id }, name, field.required ? "" : optional());
  const help = element("p", { class: "help", id: `${id}-hjalp` }, helpOf(field));
  const error = element("p", { class: "error", id: `${id}-fel`, hidden: "" });
  control.setAttribute("aria-describedby", `${help.id} ${error.id}`);
  if (field.required) control.setAttribute("aria-required", "true");
  return { label, help, error, all: [label, help, control, error] };
}

const optional = () => element("span", { class: "optional" }, " (frivilligt)");
const helpOf = ({ help, example, choices, list }) => (example && !choices && !list ? `${help} Till exempel: ${example}` : help);

function leaf(path, control, { error, label }) {
  return {
    path, control, label,
    say(problem) {
      error.hidden = !problem;
      error.textContent = problem ? `${problem.remark ? "Tänk på" : "Fel"}: ${problem.message}. ${capital(problem.advice)}.`.replace(/\.\.$/, ".") : "";
      const wrong = problem && !problem.remark;
      if (control.matches("fieldset, button, ul")) return;
      if (wrong) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    },
  };
}

/** A group of choices under one name. */
function grouped(field, ...inside) {
  const id = newId();
  const legend = element("legend", {}, field.label, field.required ? "" : optional());
  const help = element("p", { class: "help", id: `${id}-hjalp` }, helpOf(field));
  const error = element("p", { class: "error", id: `${id}-fel`, hidden: "" });
  const box = element("fieldset", { id, class: "field", tabindex: "-1", "aria-describedby": `${help.id} ${error.id}` }, legend, help, ...inside, error);
  return { box, error, label: legend };
}

function checkboxes(field, value = [], options) {
  const all = [...options, ...value.filter((id) => !options.some(([known]) => known === id)).map((id) => [id, `${id} (finns inte i listan)`])];
  const boxes = all.map(([id, label]) => checkbox(id, label, value.includes(id)));
  const parts = grouped(field, element("div", { class: "boxes" }, ...boxes));
  const order = (id) => (value.includes(id) ? value.indexOf(id) : value.length);
  return {
    element: parts.box,
    value: () => ticked(parts.box).sort((one, other) => order(one) - order(other)),
    leaves: (path) => [leaf(path, parts.box, parts)],
  };
}

function checkbox(id, label, checked) {
  const input = element("input", { type: "checkbox", value: id, id: newId() });
  input.checked = checked;
  return element("div", { class: "choice" }, input, element("label", { for: input.id }, label));
}

const ticked = (box) => [...box.querySelectorAll("input:checked")].map((input) => input.value);

/** The sources of a fact: boxes that follow the sources that stand in the form. */
function sources(field, value, context) {
  const list = element("div", { class: "boxes" });
  const parts = grouped(field, list);
  let kept = value ?? context.usual();
  const draw = (known, renamed = {}) => {
    kept = kept.map((id) => renamed[id] ?? id);
    const all = [...known, ...kept.filter((id) => !known.some(([one]) => one === id)).map((id) => [id, `${id} (finns inte bland källorna)`])];
    list.replaceChildren(...all.map(([id, title]) => checkbox(id, title, kept.includes(id))));
    if (!all.length) list.append(element("p", { class: "help" }, "Skriv först en källa under Källor."));
  };
  const order = (id) => (kept.includes(id) ? kept.indexOf(id) : kept.length);
  list.addEventListener("change", () => (kept = ticked(list).sort((one, other) => order(one) - order(other))));
  draw(context.sources());
  context.follow(draw);
  return { element: parts.box, value: () => [...kept], leaves: (path) => [leaf(path, parts.box, parts)] };
}

/** Several short texts, one on each line. */
function lines(field, value = []) {
  const control = element("textarea", { rows: String(Math.max(2, value.length + 1)), autocomplete: "off" });
  control.value = value.join("\n");
  const told = { ...field, help: `${field.help} Skriv en på varje rad.`, example: field.example };
  const parts = described(told, control, field.label);
  return {
    element: element("div", { class: "field" }, ...parts.all),
    value: () => control.value.split("\n").map((one) => one.trim()).filter(Boolean),
    leaves: (path) => [leaf(path, control, parts)],
  };
}

/** Several long texts or choices, each with a control of its own. */
function manyOf(field, value = [], context) {
  const one = { ...field, several: false, required: false };
  const list = element("ul", { class: "many" });
  const items = [];
  const add = (text) => {
    const item = drawnLeaf(one, text, context, `${field.label} ${items.length + 1}`);
    const row = element("li", {}, item.element);
    const gone = element("button", { type: "button", class: "quiet" }, `Ta bort ${field.label.toLowerCase()} ${items.length + 1}`);
    gone.addEventListener("click", () => {
      items.splice(items.indexOf(item), 1);
      row.remove();
      context.said(`${field.label}: en rad är borttagen.`);
      context.changed();
      more.focus();
    });
    row.append(gone);
    items.push(item);
    list.append(row);
    return item;
  };
  const more = element("button", { type: "button" }, `Lägg till: ${field.label.toLowerCase()}`);
  more.addEventListener("click", () => add("").element.querySelector("input, select, textarea").focus());
  const parts = grouped(field, list, more);
  value.forEach(add);
  return {
    element: parts.box,
    value: () => items.map((item) => item.value()),
    leaves: (path) => [leaf(path, more, parts), ...items.flatMap((item, index) => item.leaves([...path, index]))],
  };
}
