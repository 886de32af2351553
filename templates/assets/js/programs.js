// Narrows the list of programs where it stands. Without this the page has links to shorter lists, and with it everything
// that is chosen stands in the address and nowhere else. Cards are never drawn here: those that are not on this page are
// taken from the pages where they are.

import { ORDER, addressOf, chosenIn, fitting, inOrder, prepared } from "./choices.js";
import { element } from "./dom.js";

const root = new URL("../", import.meta.url);
const step = 100;
const calm = 700;
const byId = (id) => document.getElementById(id);
const form = byId("filter");
const box = byId("filter-ruta");
const chips = byId("dina-val");
const heading = byId("lista");
const list = heading.parentElement;
const narrow = form.parentElement;
const links = narrow.querySelector(".facets");
const still = [...document.querySelectorAll(".letters, .pager")];
const wide = matchMedia("(width >= 62rem)");
const order = form.elements[ORDER];
const boxes = [...form.querySelectorAll("[type=checkbox]")];
const here = [...list.querySelectorAll(".card")];
const cards = new Map(here.map((card) => [card.id, card]));
const pages = new Map();
const everything = heading.textContent;
const more = button("Visa fler", "more");
let shown = null;
let turn = 0;
let asked;
let waiting;

const known = () => (asked ??= load());

async function load() {
  const answer = await fetch(new URL("program/urval.json", root));
  if (!answer.ok) throw new Error(answer.statusText);
  return prepared(await answer.json());
}

/** Shows what the address says, and the form as it says. */
async function show(limit = step) {
  const now = ++turn;
  const address = new URL(location.href);
  try {
    const facts = await known();
    if (now !== turn) return;
    const chosen = chosenIn(address, facts);
    order.value = address.searchParams.get(ORDER) ?? "";
    if (order.selectedIndex < 0) order.value = "";
    const found = fitting(facts, chosen);
    count(facts, chosen, found);
    if (shown === null) for (const key of chosen.keys()) byId(`filter-${key}`).open = true;
    drawChips(facts, chosen);
    const places = inOrder(found.programs, order.value, facts, chosen);
    const all = !chosen.size && !order.value;
    const some = all ? here : await fetched(places.slice(0, limit).map((place) => facts.programs[place]), facts);
    if (now !== turn) return;
    draw(some, all || places.length <= limit ? [] : [more], all);
    if (!places.length) list.append(nothing(facts, chosen, found));
    more.onclick = () => show(limit + step).then(() => list.querySelectorAll(".card h3 a")[limit]?.focus());
    say(places.length, facts.programs.length, all);
  } catch {
    if (now === turn) fail();
  }
}

function draw(some, after, all) {
  for (const one of list.querySelectorAll(".card, .nothing, .more")) one.remove();
  heading.after(...some, ...after);
  for (const one of still) one.hidden = !all;
}

/** The cards of some programs, from the pages they stand on. */
async function fetched(ids, facts) {
  const missing = new Set(ids.filter((id) => !cards.has(id)).map((id) => Math.floor(facts.programs.indexOf(id) / here.length) + 1));
  await Promise.all([...missing].map((number) => page(number)));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

function page(number) {
  if (!pages.has(number)) pages.set(number, adopt(new URL(`program/sida/${number}/`, root)));
  return pages.get(number);
}

async function adopt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const other = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const card of other.querySelectorAll(".card")) {
    for (const link of card.querySelectorAll("[href]")) link.href = new URL(link.getAttribute("href"), address);
    cards.set(card.id, document.adoptNode(card));
  }
}

function count(facts, chosen, { counts }) {
  const places = new Map(facts.every.map((facet, place) => [facet.key, place]));
  for (const one of boxes) {
    const place = places.get(one.name);
    one.checked = chosen.get(one.name)?.has(one.value) ?? false;
    one.closest("label").querySelector(".count").textContent = counts[place]?.[facts.every[place].choices.indexOf(one.value)] ?? "";
  }
  for (const fold of form.querySelectorAll("details")) {
    const size = fold.querySelectorAll(":checked").length;
    fold.querySelector("summary .count").textContent = size ? `${size} ${size === 1 ? "vald" : "valda"}` : "";
  }
}

const facetOf = (one) => one.closest("details").querySelector("legend").textContent;
const labelOf = (one) => one.closest("label").querySelector("span").textContent;

function drawChips(facts, chosen) {
  const made = boxes.filter((one) => one.checked).map((one) => {
    const chip = button(`${facetOf(one)}: ${labelOf(one)}`, "plain");
    chip.setAttribute("aria-label", `${chip.textContent}, ta bort`);
    chip.onclick = () => drop(chip, () => (one.checked = false));
    return chip;
  });
  const all = button("Rensa alla", "plain all");
  all.onclick = () => drop(all, clear);
  chips.replaceChildren(...(made.length ? [...made, all] : []).map((one) => element("li", one)));
  byId("filter-oppna").textContent = made.length ? `Filtrera, ${made.length} val` : "Filtrera";
}

function clear() {
  for (const one of boxes) one.checked = false;
}

/** Takes away a choice, and leaves focus where the next one is. */
async function drop(chip, uncheck) {
  const place = [...chips.children].indexOf(chip.parentElement);
  uncheck();
  await change();
  (chips.children[Math.min(place, chips.children.length - 2)]?.firstChild ?? heading).focus();
}

/** What to take away when nothing fits. */
function nothing(facts, chosen, { without }) {
  const ways = facts.every.flatMap(({ key }, place) => {
    if (!chosen.has(key) || !without[place]) return [];
    const some = boxes.filter((one) => one.name === key && one.checked);
    const way = button(`Ta bort ${facetOf(some[0])}: ${some.map(labelOf).join(", ")}`, "plain");
    way.onclick = () => relax(() => some.forEach((one) => (one.checked = false)));
    return [element("li", way, `, så blir det ${without[place]} program`)];
  });
  const all = button("Rensa alla val", "plain");
  all.onclick = () => relax(clear);
  const told = element("div", element("p", ways.length ? "Inget program har allt du har valt. Det här går att göra:" : "Inget program har allt du har valt, och det räcker inte att ta bort ett av valen."), element("ul", ...ways, element("li", all)));
  told.className = "nothing";
  return told;
}

async function relax(uncheck) {
  uncheck();
  await change();
  heading.focus();
}

/** How many there are: at once for those who see, and in a calm moment for those who listen. */
function say(some, every, all) {
  const told = some ? `${some} av ${every} program` : "Inga program";
  heading.textContent = all ? everything : told;
  byId("filter-visa").textContent = some ? `Visa ${some} program` : "Visa listan";
  if (shown !== null && shown !== `${location.search}`) announce(some ? told : "Inget program har allt du har valt.");
  shown = location.search;
}

/** Says it where it is heard: while the box is open, nothing outside it is. */
function announce(text) {
  clearTimeout(waiting);
  waiting = setTimeout(() => (byId(box.open ? "ruta-lage" : "lista-lage").textContent = text), calm);
}

function fail() {
  asked = undefined;
  pages.clear();
  links.hidden = false;
  announce("Listan gick inte att hämta. Länkarna till kortare listor fungerar ändå.");
  heading.textContent = "Listan gick inte att hämta";
}

/** Puts what the form says in the address and shows it. */
async function change() {
  const facts = await known().catch(fail);
  if (!facts) return;
  const chosen = new Map();
  for (const one of boxes) if (one.checked) chosen.set(one.name, (chosen.get(one.name) ?? new Set()).add(one.value));
  const next = addressOf(location.href, chosen, order.value, facts);
  if (next.href !== location.href) history.pushState(null, "", next);
  await show();
}

/** Hides the choices in a long list that do not hold what is written. */
function find(field) {
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const sought = plain(field.value.trim());
  const lists = [...field.closest("fieldset").querySelectorAll("ul")];
  for (const items of lists) {
    for (const one of items.children) one.hidden = !plain(one.textContent).includes(sought);
    items.parentElement.hidden = [...items.children].every((one) => one.hidden);
  }
  const left = lists.flatMap((items) => [...items.children]).filter((one) => !one.hidden).length;
  announce(`${left} att välja på`);
}

/** Beside the list when there is room, else in the box. */
function settle() {
  if (wide.matches) {
    box.close();
    narrow.append(form);
  } else {
    box.firstElementChild.after(form);
    for (const fold of form.querySelectorAll("details")) fold.open = false;
  }
}

function button(text, kind) {
  const made = element("button", text);
  made.type = "button";
  made.className = kind;
  return made;
}

heading.tabIndex = -1;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => (target.matches(".find input") ? find(target) : change()));
order.addEventListener("input", change);
for (const early of ["pointerenter", "focusin"]) form.addEventListener(early, () => known().catch(() => (asked = undefined)), { once: true });
byId("filter-oppna").addEventListener("click", () => box.showModal());
byId("filter-stang").addEventListener("click", () => box.close());
byId("filter-visa").addEventListener("click", () => {
  box.close();
  heading.focus();
});
addEventListener("popstate", () => location.search !== shown && show());
wide.addEventListener("change", settle);
settle();
links.hidden = true;
form.hidden = byId("verktyg").hidden = false;
if (location.search) show();
else shown = "";
