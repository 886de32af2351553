// The contribution form: what somebody wants to do, the fields for it, and the finished file. Nothing is kept or sent.

import { element } from "./dom.js";
import { problems } from "./form-check.js";
import { newId } from "./form-fields.js";
import { read, written } from "./form-file.js";
import { nounFields } from "./form-groups.js";
import { aboutOf, placeOf } from "./form-place.js";
import { ways } from "./form-send.js";

const SOURCED = { kallor: ["sources"] };

/** Each task: its noun, what it begins from (nothing when it makes something new), and the parts that are shown. */
export const TASKS = {
  nytt: { model: "Program", title: "Nytt program" },
  uppdatera: { model: "Program", title: "Uppdatera", from: "program" },
  bedomning: { model: "Assessment", title: "Ny bedömning", of: "program" },
  anvander: { model: "Program", title: "Vi använder", from: "program", only: { laget: ["use"], ...SOURCED, "till-sist": ["checked"] } },
  ratta: { model: "Program", title: "Rätta", from: "program" },
  svara: { model: "Assessment", title: "Svara på", from: "assessment", only: { ...SOURCED, granskare: ["reply"] } },
  rattad: { model: "Assessment", title: "Rätta", from: "assessment" },
};

/** What must be chosen before a task begins: a program, an assessment or nothing. */
export const about = (task) => TASKS[task]?.of ?? TASKS[task]?.from;

/** The day in the reader's own calendar. */
export const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((one) => String(one).padStart(2, "0")).join("-");
};

/** What a fresh noun holds before anybody has written. */
function fresh(field, context, number) {
  if (field.model === "Source") return { id: free("kalla", context.sources()), collected: today() };
  return field.model === "Study" ? { id: `studie-${number}` } : undefined;
}

function free(stem, taken) {
  let number = 1;
  while (taken.some(([id]) => id === `${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** The drawn form for a task: { element, record(), problems(), leaves() }. `shown` names the parts of a correction. */
export function drawnForm(form, task, record, { id = "", shown = null, said = () => {} } = {}) {
  const { model, only } = TASKS[task];
  const watchers = [];
  let known = sourcesIn(record.fields);
  const context = {
    form, said,
    programs: form.programs.map(([one, name]) => [one, name]).filter(([one]) => one !== id.split("/")[0]),
    sources: () => known,
    usual: () => (known.length ? [known.at(-1)[0]] : []),
    follow: (draw) => watchers.push(draw),
    fresh: (field, number) => fresh(field, context, number),
    shown: (noun, name, value) => labelOf(form, noun, name, value),
    changed: () => update(),
  };
  const parts = form.parts[model]
    .map(([part, heading, help, fields]) => ({ part, heading, help, fields: only ? only[part] ?? [] : shown && !shown.includes(part) ? [] : fields }))
    .filter((one) => one.fields.length);
  const drawnParts = parts.map((one) => ({ ...one, noun: nounFields(model, pick(record.fields, one.fields), context, 3, one.fields) }));
  const names = new Set(parts.flatMap((one) => one.fields));
  const rest = Object.fromEntries(Object.entries(record.fields).filter(([name]) => !names.has(name) && name !== "draft"));
  const text = bodyField(record.text, only || shown);
  const root = element("div", {}, ...drawnParts.map(section), ...(text.element ? [text.element] : []));
  const fields = () => Object.assign({ ...rest }, ...drawnParts.map((one) => one.noun.value()));
  const leaves = () => drawnParts.flatMap((one) => one.noun.leaves([]));
  const touched = new Set();
  const check = () => problems(fields(), model, form, today(), id);
  function update(event) {
    const now = sourcesIn(fields());
    const renamed = event?.type === "change" ? renames(known, now) : {};
    if (JSON.stringify(now) !== JSON.stringify(known)) {
      known = now;
      for (const draw of watchers) draw(known, renamed);
    }
    const found = check();
    for (const leaf of leaves()) if (touched.has(leaf.control)) leaf.say(at(found, leaf.path));
    root.dispatchEvent(new CustomEvent("formular", { bubbles: true, detail: found }));
  }
  root.addEventListener("change", (event) => {
    const leaf = leaves().find((one) => one.control === event.target || (one.control.matches("fieldset") && one.control.contains(event.target)));
    if (leaf) touched.add(leaf.control);
    update(event);
  });
  root.addEventListener("input", (event) => touched.has(event.target) && update(event));
  return {
    element: root, model,
    record: () => ({ fields: fields(), text: text.value() }),
    problems: check,
    leaves,
    update,
    showAll() {
      for (const leaf of leaves()) touched.add(leaf.control);
      update();
    },
  };
}

const pick = (fields, names) => Object.fromEntries(names.filter((name) => name in fields).map((name) => [name, fields[name]]));
const sourcesIn = ({ sources }) => (sources ?? []).filter((one) => one.id).map((one) => [one.id, one.title || one.id]);
const at = (found, path) => found.find((one) => one.path.join() === path.join());

/** Ids that were written anew in the same place. */
const renames = (before, after) =>
  before.length === after.length ? Object.fromEntries(before.flatMap(([id], index) => (id === after[index][0] ? [] : [[id, after[index][0]]]))) : {};

function labelOf(form, noun, name, value) {
  const field = form.models[noun].find((one) => one.name === name);
  const options = field.choices ?? form.lists[field.list] ?? (field.list === "program" ? form.programs : []);
  const label = options.find(([id]) => id === value)?.[1] ?? value;
  return label.length > 60 ? `${label.slice(0, 57)}…` : label;
}

function section({ part, heading, help, noun }) {
  return element("div", { class: "chapter", id: `del-${part}` }, element("h2", {}, heading), element("div", {}, element("p", { class: "part" }, help), ...noun.elements));
}

function bodyField(text, hidden) {
  if (hidden) return { value: () => text };
  const id = newId();
  const control = element("textarea", { id, rows: "8", "aria-describedby": `${id}-hjalp` });
  control.value = text;
  const box = element("div", { class: "chapter", id: "del-text" }, element("h2", {}, "Löptext"), element("div", {},
    element("div", { class: "field" },
      element("label", { for: id }, "Text under fälten", element("span", { class: "optional" }, " (frivilligt)")),
      element("p", { class: "help", id: `${id}-hjalp` }, "Med egna ord, i korta stycken. En tom rad skiljer stycken åt. ## först på en rad är en rubrik, - en punkt i en lista."),
      control)));
  return { element: box, value: () => control.value };
}

/** How many of the required answers there are, in words. */
export function progress(drawnNow, form, found) {
  const record = drawnNow.record().fields;
  const must = form.models[drawnNow.model].filter((field) => field.required);
  const left = must.filter((field) => found.some((one) => one.path[0] === field.name && !one.remark));
  const named = left.map((field) => field.label);
  if (!record || !left.length) return "Allt som måste stå med är ifyllt.";
  return `${must.length - left.length} av ${must.length} delar som måste stå med är klara. Kvar: ${named.join(", ")}.`;
}

export { aboutOf, placeOf, read, ways, written };
