// Choosing programs to compare, on pages with cards and on a program's own page. The choice stands in the address as
// jamfor=… and goes along on links within the site. Other scripts may filter, move and add cards at any time.

import { chosen, choosing, most, page, program, tooMany } from "./compare-address.js";
import { element } from "./dom.js";

const main = document.querySelector("main");
const site = new URL("../", page);
const names = new Map();
const list = element("ul");
const link = element("a", { href: page });
const near = element("a", { class: "near" });
const status = element("p", { role: "status" });
const part = element("section", { "aria-label": "Valda för jämförelse" }, list, link);
const bar = element("div", { class: "picked" }, status, part);
let ids = chosen(location.href, "jamfor").slice(0, most);

const boxes = () => [...main.querySelectorAll('.card input[name="jamfor"]')];
const nameOf = (box) => box.closest(".card").querySelector("h3").textContent.replaceAll("\u00ad", "").trim();

/** Brings the boxes, the bar and the address in line with what is chosen. */
function show(said = "") {
  for (const box of boxes()) {
    box.checked = ids.includes(box.value);
    names.set(box.value, nameOf(box));
  }
  bar.classList.toggle("seen-by-ear", !ids.length && !said);
  list.replaceChildren(...ids.map(item));
  link.href = choosing(page, "program", ids);
  link.textContent = ids.length > 1 ? `Jämför ${ids.length} program` : "Gå till jämförelsen";
  part.hidden = !ids.length;
  lead();
  status.textContent = said;
  const address = choosing(location.href, "jamfor", ids);
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

/** The way to the comparison also stands beside what was chosen last, so that nobody has to go past the rest of a list. */
function lead() {
  const last = ids.length > 1 && boxes().find((box) => box.value === ids.at(-1));
  near.href = link.href;
  near.textContent = link.textContent;
  if (last) last.closest(".pick").after(near);
  else near.remove();
}

function item(id) {
  const name = names.get(id) ?? id;
  const button = element("button", { type: "button" }, "Ta bort", element("span", { class: "seen-by-ear" }, ` ${name}`));
  button.dataset.id = id;
  return element("li", {}, `${name} `, button);
}

/** Names of programs that have no card on this page. Those that do not exist are no longer chosen. */
async function name() {
  const nameless = ids.filter((id) => !names.has(id));
  const found = await Promise.allSettled(nameless.map(program));
  const gone = nameless.filter((_, at) => found[at].status === "fulfilled" && !found[at].value);
  for (const { value } of found) if (value) names.set(value.id, value.name);
  ids = ids.filter((id) => !gone.includes(id));
  show(gone.length ? `Ett program som du hade valt finns inte i biblioteket: ${gone.join(", ")}.` : "");
}

const count = () => `${ids.length} ${ids.length === 1 ? "program valt" : "program valda"}.`;

main.addEventListener("change", (event) => {
  const box = event.target;
  if (!box.matches('.card input[name="jamfor"]')) return;
  const full = box.checked && ids.length === most;
  if (box.checked && !full) ids = [...ids, box.value];
  if (!box.checked) ids = ids.filter((id) => id !== box.value);
  const did = box.checked ? "är med i jämförelsen" : "är inte längre med";
  show(full ? tooMany : `${nameOf(box)} ${did}. ${count()}`);
});

list.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const at = ids.indexOf(button.dataset.id);
  const [gone] = ids.splice(at, 1);
  show(`${names.get(gone) ?? gone} är inte längre med. ${count()}`);
  const next = list.children[Math.min(at, ids.length - 1)]?.querySelector("button");
  const box = boxes().find((one) => one.value === gone && one.checkVisibility());
  (next ?? box ?? main.querySelector("a")).focus();
});

/** Links within the site carry the choice along; those to the comparison become part of it. */
function carry(event) {
  const way = event.target.closest?.("a[href]");
  if (!way || way === link || way === near || !ids.length) return;
  const to = new URL(way.href);
  if (!to.href.startsWith(site.href) || !to.pathname.endsWith("/")) return;
  const compares = to.pathname === page.pathname;
  const both = [...new Set([...ids, ...chosen(to, "program")])].slice(0, most);
  way.href = compares ? choosing(to, "program", both) : choosing(to, "jamfor", ids);
}

for (const kind of ["click", "auxclick"]) document.addEventListener(kind, carry, { capture: true });
addEventListener("popstate", () => {
  ids = chosen(location.href, "jamfor").slice(0, most);
  name();
});

document.documentElement.classList.add("choosing");
main.append(bar);
show();
name();
new MutationObserver((changes) => {
  if (changes.some((one) => !bar.contains(one.target))) for (const box of boxes()) box.checked = ids.includes(box.value);
}).observe(main, { childList: true, subtree: true });
