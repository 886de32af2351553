// The page of the contribution form: from the choice of task to the finished file.

import { element } from "./dom.js";
import { TASKS, about, aboutOf, drawnForm, placeOf, progress, read, today, ways, written } from "./form-page.js";

const start = document.querySelector("[data-form-start]");
const work = document.querySelector("[data-form-work]");
const done = document.querySelector("[data-form-done]");
const status = document.querySelector("[data-form-said]");
const message = document.querySelector("[data-form-message]");
const base = new URL(start.dataset.address, document.baseURI);
const fetched = async (name) => {
  const answer = await fetch(new URL(name, base));
  if (!answer.ok) throw new Error(name);
  return answer.json();
};
const form = fetched("falt.json");
const said = (text) => (status.textContent = text);
let dirty = false;

start.hidden = false;
for (const one of document.querySelectorAll("[data-form-without]")) one.open = false;

/** What is shown beside the tasks: a program to begin from, and the part that is wrong. */
function narrow() {
  const task = start.elements.uppgift.value;
  start.querySelector("[data-needs-program]").hidden = about(task) !== "program";
  start.querySelector("[data-needs-assessment]").hidden = about(task) !== "assessment";
  start.querySelector("[data-needs-part]").hidden = task !== "ratta";
}
start.addEventListener("change", narrow);

start.addEventListener("submit", async (event) => {
  event.preventDefault();
  const task = start.elements.uppgift.value;
  if (!task) return refused(start.querySelector("[name=uppgift]"), "Välj vad du vill göra.");
  const isAssessment = about(task) === "assessment";
  const asked = isAssessment ? start.elements.bedomning : start.elements.program;
  const id = about(task) ? asked.value : "";
  if (about(task) && !id) return refused(asked, `Välj ${isAssessment ? "vilken bedömning" : "vilket program"} det gäller.`);
  refused(null, "");
  try {
    await begin(task, id, await beginning(task, id), task === "ratta" ? [start.elements.del.value, "kallor", "till-sist"] : null);
  } catch {
    refused(asked, "Uppgifterna gick inte att hämta. Kontrollera att du är ansluten och pröva igen.");
  }
});

function refused(control, text) {
  message.textContent = text;
  message.hidden = !text;
  for (const one of start.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  if (!control) return;
  if (control.type !== "radio") control.setAttribute("aria-invalid", "true");
  control.focus();
}

/** The record that a task begins from. */
async function beginning(task, id) {
  if (task === "nytt") return { fields: { checked: today() }, text: "" };
  if (task === "bedomning") return { fields: {}, text: "" };
  const record = await fetched(`filer/${id}.json`);
  if (task === "rattad") return corrected(record);
  if (task !== "anvander") return record;
  const source = { id: `bekraftelse-${today()}`, title: "Regionens bekräftelse", stated_by: "vardgivaren", supports: "Att regionen använder programmet.", collected: today() };
  const use = { confirmed: today(), basis: "Regionen har själv bekräftat det.", sources: [source.id] };
  return { ...record, fields: { ...record.fields, checked: today(), sources: [...record.fields.sources, source], use: [...(record.fields.use ?? []), use] } };
}

/** An assessment says when it was corrected; otherwise it may not be written differently. */
const corrected = (record) => ({ ...record, fields: { ...record.fields, corrected: today() } });

start.elements.fil.addEventListener("change", async () => {
  const [file] = start.elements.fil.files;
  const record = file && read(await file.text());
  if (!record) return refused(start.elements.fil, "Filen gick inte att läsa. Välj en fil som formuläret har sparat, eller en fil ur biblioteket.");
  const found = aboutOf(file.name, record.fields, await form);
  if (!found) return refused(start.elements.fil, "Vi känner inte igen bedömningen. Välj den i listan i stället, eller en fil som formuläret har sparat.");
  refused(null, "");
  await begin(found.task, found.id, found.task === "rattad" ? corrected(record) : record);
});

async function begin(task, id, record, shown) {
  const described = await form;
  const name = [...described.programs, ...described.assessments].find(([one]) => one === id)?.[1] ?? "";
  const drawn = drawnForm(described, task, record, { id: task === "nytt" ? "" : id, shown, said });
  const heading = element("h2", { tabindex: "-1" }, [TASKS[task].title, name].filter(Boolean).join(": "));
  const told = element("p", { class: "told" });
  const summary = element("div", { class: "summary", tabindex: "-1", role: "group", "aria-labelledby": "sammanfattning", hidden: "" });
  const make = element("button", { type: "submit" }, "Gör filen");
  const keep = element("button", { type: "button", class: "quiet" }, "Spara och fortsätt senare");
  const back = element("button", { type: "button", class: "quiet" }, "Börja om");
  const finish = element("div", { class: "chapter" }, element("h2", {}, "Klart?"), element("div", {}, told, element("p", { class: "buttons" }, make, keep, back)));
  work.replaceChildren(heading, element("p", { class: "part" }, "Inget sparas på webbplatsen. Spara i en fil om du vill fortsätta senare."), summary, drawn.element, finish);
  const tell = (found) => (told.textContent = progress(drawn, described, found));
  drawn.element.addEventListener("formular", (event) => { dirty = true; tell(event.detail); });
  tell(drawn.problems());
  work.onsubmit = (event) => {
    event.preventDefault();
    drawn.showAll();
    const wrong = drawn.problems().filter((one) => !one.remark);
    if (wrong.length) summarise(summary, wrong, drawn);
    else finished(task, id, drawn, described);
  };
  keep.addEventListener("click", () => {
    const { fields, text } = drawn.record();
    download(placeOf(task, id, fields, described).name, written({ fields: { ...fields, draft: "ja" }, text }, drawn.model, described.models));
    said("Filen är sparad på din dator. Öppna den här när du vill fortsätta.");
    dirty = false;
  });
  back.addEventListener("click", () => {
    show(start);
    (start.querySelector("input:checked") ?? start.querySelector("input, select")).focus();
  });
  show(work);
  heading.focus();
  if (task === "anvander") open(drawn.leaves().filter((leaf) => leaf.path[0] === "use" && leaf.path.at(-1) === "region").at(-1)?.control);
}

/** Only one of the three views is shown. */
function show(view) {
  for (const one of [start, work, done]) one.hidden = one !== view;
}

/** What is wrong, each with a way to its field. Focus goes to the summary. */
function summarise(summary, wrong, drawn) {
  const leaves = drawn.leaves();
  const rows = wrong.map((one) => {
    const leaf = nearest(leaves, one.path);
    const link = element("a", { href: `#${leaf.control.id || leaf.label.id}` }, `${called(leaf)}: ${one.message}`);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      open(leaf.control);
      leaf.control.focus();
    });
    return element("li", {}, link);
  });
  const count = rows.length === 1 ? "1 sak behöver rättas" : `${rows.length} saker behöver rättas`;
  summary.replaceChildren(element("h3", { id: "sammanfattning" }, count), element("ul", {}, ...rows));
  summary.hidden = false;
  summary.focus();
}

const called = (leaf) => leaf.label.firstChild.textContent;

/** The leaf of a path: itself, the first inside it, or the nearest above. */
function nearest(leaves, path) {
  const starts = (long, short) => short.every((one, index) => long[index] === one);
  return leaves.find((leaf) => leaf.path.join() === path.join()) ?? leaves.find((leaf) => starts(leaf.path, path)) ??
    leaves.filter((leaf) => starts(path, leaf.path)).at(-1) ?? leaves[0];
}

function open(control) {
  for (let box = control?.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
}

function finished(task, id, drawn, described) {
  const record = drawn.record();
  const content = written(record, drawn.model, described.models);
  const { path, name } = placeOf(task, id, record.fields, described);
  const heading = element("h2", { tabindex: "-1" }, "Filen är klar");
  const save = element("button", { type: "button" }, "Ladda ner filen");
  const back = element("button", { type: "button", class: "quiet" }, "Tillbaka till formuläret");
  const text = element("textarea", { id: "fardig", readonly: "", rows: "16", spellcheck: "false" });
  text.value = content;
  save.addEventListener("click", () => {
    download(name, content);
    said("Filen är nedladdad.");
    dirty = false;
  });
  back.addEventListener("click", () => { show(work); work.querySelector("h2").focus(); });
  const isNew = !TASKS[task].from;
  const steps = ways(described.operator, path, content, isNew).map(({ text: words, address }) =>
    element("li", {}, address ? element("a", { href: address, rel: "noreferrer" }, words) : words));
  done.replaceChildren(heading,
    element("p", {}, "Ladda ner den och skicka den vidare. Inget är skickat ännu."),
    element("p", { class: "buttons" }, save, back),
    element("div", { class: "chapter" }, element("h2", {}, "Skicka filen"), element("div", {}, element("ul", { class: "steps" }, ...steps),
      element("p", {}, "Filens plats i biblioteket är ", element("code", {}, path), "."),
      element("p", {}, "När filen kommer fram prövas den mot alla regler. Fler namn och uppgifter jämförs då än här."))),
    element("div", { class: "chapter" }, element("h2", {}, "Filens text"), element("div", {}, element("div", { class: "field" },
      element("label", { for: "fardig" }, "Hela filen"), text))));
  show(done);
  heading.focus();
}

/** A file on the reader's own machine, made here and sent nowhere. */
function download(name, content) {
  const link = element("a", { href: URL.createObjectURL(new Blob([content], { type: "text/markdown" })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
}

addEventListener("beforeunload", (event) => dirty && event.preventDefault());

const asked = new URLSearchParams(location.search);
if (asked.get("uppgift") in TASKS) start.elements.uppgift.value = asked.get("uppgift");
if (asked.get("program")) start.elements.program.value = asked.get("program");
narrow();
start.dataset.ready = "";
