// The search page. Signposts answer at once, the whole text a moment later; either is enough when the other fails.
// The page works without this: it lists every way in.
//
// What is searched for stays here. It stands in the address after #, which no browser sends, and only once it has been
// submitted. Words of danger never stand there, since others may use the same device.

import { dangers } from "./search-danger.js";
import { Signposts } from "./search-signposts.js";
import { FullText, isWritten } from "./search-text.js";
import { all, button, choices, element, excerpt, isSought, marked, sections } from "./search-view.js";

const root = new URL("../", import.meta.url);
const depth = 30;
const step = 20;
const narrowing = ["Målgrupper", "Tillstånd"];

const field = document.querySelector(".searchbox input");
const at = (id) => document.getElementById(id);
const [standby, results, status, aside, hits] = ["sok-vilar", "sok-resultat", "sok-lage", "sok-val", "sok-traffar"].map(at);
const help = at("akut").closest("section");
const isDanger = dangers(JSON.parse(help.dataset.dangers));
const text = new FullText(root);

const quick = (async () => {
  const answer = await fetch(new URL("sok/vagvisare.json", root));
  if (!answer.ok) throw new Error(answer.statusText);
  return new Signposts(await answer.json());
})();
quick.catch(() => {});
text.start().catch(() => {});

const nothing = { query: "", group: all, among: "", literal: false };
let asked = nothing;
let shown = { depth, limit: step };
let turn = 0;

async function search() {
  const mine = ++turn;
  const { query } = asked;
  help.hidden = !isDanger(query);
  if (!query) return clear();
  hits.ariaBusy = "true";
  const signposts = await quick.catch(() => null);
  if (mine !== turn) return;
  standby.hidden = Boolean(signposts) || standby.hidden;
  let found = signposts?.find(query, asked.literal) ?? { terms: [], hits: [] };
  if (signposts) show(found, { hits: [], more: false }, signposts, false);
  try {
    const doubted = found.terms.filter((term) => term.corrected).map((term) => term.word);
    const written = doubted.length && (await text.find(doubted, 5)).hits;
    if (doubted.length && doubted.every((word) => isWritten(word, written))) {
      found = { ...signposts.find(query, true), suggested: found.terms };
    }
    const words = found.terms.length ? found.terms.map((term) => term.meant) : query.split(/\s+/);
    const whole = await text.find(words, shown.depth);
    if (mine === turn) show(found, whole, signposts, true);
  } catch {
    if (mine !== turn) return;
    if (signposts) show(found, { hits: [], more: false, failed: true }, signposts, true);
    else failed();
  }
}

function clear() {
  results.hidden = true;
  hits.replaceChildren();
  aside.replaceChildren();
  status.textContent = "";
}

function failed() {
  status.textContent = `${warning()}Sökningen kunde inte starta. Det kan bero på webbläsarens inställningar eller på att du är utan nät. Listorna här nedanför fungerar ändå.`;
  standby.hidden = true;
  results.hidden = true;
}

const warning = () => (help.hidden ? "" : "Ring 112 om det är fara för liv. ");

// What was found both ways, the best first, each page once.
function merged(found, whole, signposts) {
  const pages = new Map();
  for (const { row, score } of found.hits) {
    pages.set(row.address, { row, score, group: row.group, address: row.address, title: row.title });
  }
  for (const hit of whole.hits.filter((one) => own(one.address))) {
    const known = pages.get(hit.address);
    const row = signposts?.at.get(hit.address);
    if (known) Object.assign(known, { score: known.score + 0.12 * hit.score, excerpt: hit.excerpt });
    else pages.set(hit.address, { ...hit, row, score: 0.3 * hit.score, title: hit.title ?? hit.address, own: "" });
  }
  return [...pages.values()].sort((one, other) => other.score - one.score);
}

// A program in the words of what it belongs to: its conditions, whom it is for, who publishes it.
function about(row, signposts) {
  const above = row.under.map((place) => signposts.rows[place]);
  const names = (group) => above.filter((one) => one.group === group).map((one) => one.names[0] ?? one.title);
  const parts = [names("Tillstånd").slice(0, 4).join(", "), names("Målgrupper").join(", "), names("Utgivare").join(", ")];
  return row.group === "Program" ? parts.filter(Boolean).join(" · ") : "";
}

function show(found, whole, signposts, final) {
  const pages = merged(found, whole, signposts);
  const inGroup = asked.group === all ? pages : pages.filter((page) => page.group === asked.group);
  const chosen = asked.among ? inGroup.filter((page) => belongs(page, signposts)) : inGroup;
  const isSame = (word) => isSought(word, found.terms);
  const dressed = (page) => {
    const text = page.own ?? (page.row.text || about(page.row, signposts));
    const inside = text && (page.group === "Program" || !page.excerpt || text.split(/[^\p{L}\p{M}\d]+/u).some(isSame));
    return {
      href: own(page.address)?.href ?? root.href,
      title: marked(page.title, found.terms),
      text: inside ? marked(text, found.terms) : page.excerpt ? excerpt(page.excerpt) : [],
    };
  };
  results.hidden = false;
  hits.replaceChildren(
    ...sections(chosen, asked.group, shown.limit, (group, count) => choose({ group, among: "" }, count), dressed),
    ...(final && !pages.length ? [ways()] : []),
    ...(asked.group !== all && (chosen.length > shown.limit || whole.more) ? [more()] : []),
  );
  if (!final) return;
  filters(pages, inGroup, signposts);
  aside.prepend(...meant(found, whole));
  hits.ariaBusy = "false";
  standby.hidden = true;
  status.textContent = warning() + told(found, chosen.length, whole.more);
}

function told(found, count, more) {
  const corrected = found.terms.some((term) => term.corrected);
  const read = corrected && count ? found.terms.map((term) => term.meant).join(" ") : asked.query;
  const within = asked.group === all ? "" : ` bland ${asked.group.toLowerCase()}`;
  const number = count ? `${more ? "minst " : ""}${count} ${count === 1 ? "träff" : "träffar"}` : "inga träffar";
  const say = `${number}${within} på ${read}`;
  return corrected && count ? `Inga träffar på ${asked.query}. Visar ${say}` : say[0].toUpperCase() + say.slice(1);
}

// How the query was read, and another way to read it.
function meant(found, whole) {
  const said = [];
  const again = (words, change) => said.push(button(words, () => choose({ group: all, among: "", ...change })));
  if (found.terms.some((term) => term.corrected)) again(`Sök på ${asked.query} ändå`, { literal: true });
  if (found.suggested) {
    const other = found.suggested.map((term) => term.meant).join(" ");
    again(`Menade du ${other}?`, { query: other, literal: false });
  }
  if (whole.failed) said.push(element("p", "Sökningen i hela texten kunde inte starta. Det här är träffar bland titlar och sökord."));
  return said;
}

function filters(pages, inGroup, signposts) {
  const counted = new Map();
  for (const page of pages) counted.set(page.group, (counted.get(page.group) ?? 0) + 1);
  const groups = [...counted].map(([value, count]) => ({ value, words: value, count }));
  const rows = [];
  if (groups.length > 1 || asked.group !== all) {
    rows.push(choices("Visa bara", [{ value: all, words: all, count: pages.length }, ...groups], asked.group, (group) => choose({ group, among: "" })));
  }
  if (asked.group === "Program" && signposts) {
    for (const name of narrowing) {
      const options = narrower(inGroup, name, signposts);
      if (options.length > 1) rows.push(choices(name, options, asked.among, (among) => choose({ among: among === asked.among ? "" : among })));
    }
  }
  const named = (one) => one.textContent.replace(/ \(.*/, "");
  const focused = aside.contains(document.activeElement) && named(document.activeElement);
  const fold = element("details", element("summary", "Begränsa träffarna"), ...rows);
  fold.open = asked.group !== all;
  aside.replaceChildren(...(rows.length ? [fold] : []));
  if (focused) [...aside.querySelectorAll("button")].find((one) => named(one) === focused)?.focus();
}

function narrower(pages, name, signposts) {
  const counted = new Map();
  for (const page of pages) {
    for (const place of page.row?.under ?? []) {
      const above = signposts.rows[place];
      if (above.group === name) counted.set(above, (counted.get(above) ?? 0) + 1);
    }
  }
  const options = [...counted].map(([row, count]) => ({ value: row.address, words: row.names[0] ?? row.title, count }));
  return options.sort((one, other) => other.count - one.count).slice(0, 6);
}

const belongs = (page, signposts) => page.row?.under.some((place) => signposts.rows[place].address === asked.among);

function ways() {
  const link = element("a", "ordlistan");
  link.href = new URL("ordlista/", root);
  return element("p", "Prova ett kortare eller vanligare ord, till exempel oro, sömn eller stress. Du kan också titta i listorna här nedanför eller i ", link, ".");
}

function more() {
  const made = button("Visa fler", async () => {
    const before = shown.limit;
    shown = { depth: shown.depth + depth, limit: shown.limit + step };
    await search();
    hits.querySelectorAll(".hit a")[before]?.focus();
  });
  made.className = "more";
  return made;
}

// Only pages of this site, wherever it lies.
function own(path) {
  const address = new URL(String(path).replace(/^\/+/, ""), root);
  return address.origin === root.origin && address.pathname.startsWith(root.pathname) ? address : null;
}

async function choose(change, focus) {
  ask({ ...asked, ...change });
  field.value = asked.query;
  remember("pushState");
  await search();
  if (focus !== undefined) hits.querySelectorAll(".hit a")[focus]?.focus();
}

function ask(question) {
  asked = question;
  shown = { depth, limit: step };
}

// The address of what is asked; none of a query that others should not come across.
function remember(how) {
  const { query, group, among, literal } = asked;
  const kept = query && !isDanger(query);
  const said = { q: query, ...(group !== all && { visa: group }), ...(among && { bland: among }), ...(literal && { ordagrant: "ja" }) };
  const here = `${location.pathname}${kept ? `#${new URLSearchParams(said)}` : ""}`;
  document.title = `${kept ? `Sök: ${query}` : "Sök"} – Programbiblioteket`;
  if (here !== location.pathname + location.search + location.hash) history[kept ? how : "replaceState"](null, "", here);
}

function read() {
  const typed = field.value.trim();
  if (typed && !location.hash && !location.search) {
    ask({ ...nothing, query: typed });
    return search();
  }
  const said = new URLSearchParams(location.hash.slice(1) || location.search);
  if (!said.has("q") && location.hash) return remember("replaceState");
  ask({ query: (said.get("q") ?? "").trim().slice(0, field.maxLength), group: said.get("visa") ?? all, among: said.get("bland") ?? "", literal: said.has("ordagrant") });
  field.value = asked.query;
  remember("replaceState");
  search();
}

let waiting;
field.addEventListener("input", () => {
  const query = field.value.trim();
  help.hidden = !isDanger(query);
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    ask({ ...nothing, query });
    search();
  }, 200);
});
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  ask({ ...nothing, query: field.value.trim() });
  remember("pushState");
  search();
});
// Whoever goes on to a page and comes back finds what was typed.
hits.addEventListener("click", (event) => event.target.closest("a") && remember("replaceState"));
addEventListener("hashchange", read);
read();
