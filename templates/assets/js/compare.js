// Two to four programs side by side on /jamfor/. The page works without this: it leads to comparisons that are built.
// The address says which programs (program=…, in order) and whether only differences are shown (visa=skillnader).

import { chosen, choosing, listing, most, own, program, programs, tooMany } from "./compare-address.js";
import { csv } from "./compare-csv.js";
import { rows, table } from "./compare-table.js";
import { element } from "./dom.js";

const home = document.querySelector(".chooser");
const list = home.querySelector(".chosen");
const form = home.querySelector("form");
const field = form.querySelector("input");
const status = home.querySelector("[role=status]");
const tools = home.querySelector(".tools");
const unlike = tools.querySelector("input");
const printed = document.querySelector(".printed");
const known = new Map();
let shown = [];
let turn = 0;

home.hidden = false;
home.previousElementSibling.hidden = true;

const say = (...sentences) => (status.textContent = sentences.filter(Boolean).join(" "));

async function fetched(id) {
  if (!known.has(id)) known.set(id, await program(id));
  return known.get(id);
}

/** Shows the programs that the address names, and says what came of it. */
async function show(...first) {
  const now = ++turn;
  const asked = chosen(location.href, "program");
  const ids = asked.slice(0, most);
  const answers = await Promise.allSettled(ids.map(fetched));
  if (now !== turn) return;
  shown = [...new Set(answers.map((one) => one.value).filter(Boolean))];
  const gone = ids.filter((_, at) => answers[at].status === "fulfilled" && !answers[at].value);
  const failed = ids.filter((_, at) => answers[at].status === "rejected");
  if (!failed.length) replace(shown.map((one) => one.id));
  const count = draw();
  say(
    ...first,
    gone.length && `${listing(gone.map((id) => `”${id}”`))} finns inte i biblioteket och är inte med här.`,
    failed.length && "Alla uppgifter kunde inte hämtas. Kontrollera att du har nät och ladda om sidan.",
    asked.length > most && "Adressen nämner fler än fyra program. De fyra första är med.",
    count ? tally(count) : shown.length === 1 && "Lägg till ett program till för att jämföra.",
  );
}

function replace(ids) {
  const made = choosing(location.href, "program", ids);
  if (unlike.checked) made.searchParams.set("visa", "skillnader");
  else made.searchParams.delete("visa");
  if (made.href !== location.href) history.replaceState(null, "", made);
}

function tally({ all, same, unknown }) {
  const names = listing(shown.map((one) => one.name));
  return `Jämför ${names}. Av ${all} frågor har ${same} samma svar hos alla och ${unknown} saknar svar hos alla.`;
}

function draw() {
  const several = shown.length > 1;
  home.querySelector(".none").hidden = shown.length > 0;
  list.replaceChildren(...shown.map(item));
  tools.hidden = !several;
  const names = listing(shown.map((one) => one.name));
  const title = several ? `Jämför ${names}` : "Jämför program";
  document.title = `${title} – Programbiblioteket`;
  if (printed) printed.firstChild.data = printed.firstChild.data.replace(/\/jamfor\/\S*/, `/jamfor/${location.search}`);
  const { made, count } = several ? table(home, shown, names, unlike.checked) : {};
  home.querySelector(".drawn").replaceChildren(...(made ? [made] : []));
  return count;
}

function item(one, at) {
  const button = (label, name, does, disabled) => {
    const made = element("button", { type: "button" }, label, element("span", { class: "seen-by-ear" }, ` ${name}`));
    made.dataset.does = does;
    made.disabled = disabled;
    return made;
  };
  const name = element("span", {}, element("a", { href: own(one.address) }, one.name), one.by && `, ${one.by}`);
  const buttons = element(
    "div",
    {},
    button("Flytta före", one.name, "before", at === 0),
    button("Flytta efter", one.name, "after", at === shown.length - 1),
    button("Ta bort", one.name, "remove", false),
  );
  return element("li", { "data-id": one.id }, name, buttons);
}

list.addEventListener("click", async (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const { does } = button.dataset;
  const ids = shown.map((one) => one.id);
  const at = ids.indexOf(button.closest("li").dataset.id);
  const [moved] = ids.splice(at, 1);
  const to = does === "before" ? at - 1 : at + 1;
  if (does !== "remove") ids.splice(to, 0, moved);
  const { name } = shown[at];
  replace(ids);
  await show(does === "remove" ? `${name} är borttaget.` : `${name} står nu på plats ${to + 1} av ${ids.length}.`);
  if (does === "remove") refocus([...list.children].at(Math.min(at, ids.length - 1)), "remove");
  else refocus(list.children[to], does);
});

/** The button again after the list has been drawn anew, or the nearest one that can be used. */
function refocus(row, does) {
  const buttons = [...(row?.querySelectorAll("button:not(:disabled)") ?? [])];
  (buttons.find((one) => one.dataset.does === does) ?? buttons[0] ?? field).focus();
}

const names = (() => {
  let all;
  return () => (all ??= programs().catch((problem) => ((all = undefined), Promise.reject(problem))));
})();

const labelled = (one) => [one.name, one.by].filter(Boolean).join(", ");

field.addEventListener("focus", async () => {
  const options = form.querySelector("datalist");
  if (options.children.length) return;
  const all = await names().catch(() => []);
  options.replaceChildren(...all.map((one) => element("option", { value: labelled(one) })));
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    add(await names());
  } catch {
    say("Listan över program kunde inte hämtas. Kontrollera att du har nät och försök igen.");
  }
});

function add(all) {
  const wanted = field.value.trim().toLowerCase();
  const exact = all.filter((one) => [one.name, labelled(one), one.id].some((name) => name.toLowerCase() === wanted));
  const [one, another] = exact.length ? exact : all.filter((one) => wanted && one.name.toLowerCase().startsWith(wanted));
  const ids = shown.map((one) => one.id);
  field.setAttribute("aria-invalid", String(!one || Boolean(another)));
  if (!wanted) say("Skriv namnet på programmet som du vill lägga till.");
  else if (!one) say(`Inget program heter ”${field.value.trim()}”. Välj ett namn i listan.`);
  else if (another) say(`Flera program passar: ${listing([one, another].map(labelled))}. Välj ett i listan.`);
  else if (ids.includes(one.id)) say(`${one.name} är redan med.`);
  else if (ids.length === most) say(tooMany);
  else {
    field.value = "";
    replace([...ids, one.id]);
    show(`${one.name} är tillagt.`);
  }
  field.focus();
}

unlike.addEventListener("change", () => {
  replace(shown.map((one) => one.id));
  const { all, same, unknown } = draw();
  const left = all - same - unknown;
  say(unlike.checked ? `Visar ${left} av ${all} frågor. ${same} har samma svar hos alla och ${unknown} saknar svar hos alla.` : `Visar alla ${all} frågor.`);
});

const does = {
  async copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      say("Länken är kopierad.");
    } catch {
      say("Webbläsaren lät oss inte kopiera. Kopiera adressen i adressfältet i stället.");
    }
  },
  print: () => window.print(),
  csv: () => download(csv(everything()), "text/csv", "csv"),
};

tools.addEventListener("click", (event) => does[event.target.dataset.tool]?.());

/** What the table shows, and where and when it was taken. */
function everything() {
  const told = (question, answer) => ["Om jämförelsen", question, "", ...shown.map(() => answer)];
  const found = rows(home.querySelector(".drawn"), shown);
  return [...found, told("Adress", location.href), told("Gäller", home.dataset.asOf)];
}

function download(content, type, ending) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const name = `jamforelse-${shown.map((one) => one.id).join("-")}`.slice(0, 80);
  element("a", { href: address, download: `${name}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  say(`Filen ${name}.${ending} är sparad i din mapp för hämtade filer.`);
}

function read() {
  unlike.checked = new URL(location.href).searchParams.get("visa") === "skillnader";
  return show();
}

addEventListener("popstate", read);
read();
