// The search page, from the first key. Signposts answer at once; where the words stand in a text is added below.
// The page works without this: it lists every way in.
//
// What is searched for stays here. It stands in the address after #, which no browser sends, and only once it has been
// submitted; until then in the history's own memory of the page, for whoever reloads it. Words of danger never stand in
// either, since others may use the same device.

import { Answer } from "./search-answer.js";
import { helpFor } from "./search-help.js";
import { Signposts } from "./search-signposts.js";
import { FullText } from "./search-text.js";

const root = new URL("../", import.meta.url);
const longest = 200;
const shortest = 3; // letters of a word that is still being typed, before it is said that nothing is about it
const step = 20;
const pause = 200;

const field = document.querySelector(".searchbox input");
const help = helpFor(field);
const answer = new Answer(root, { choose, more });
const text = new FullText(root);

const quick = (async () => {
  const fetched = await fetch(new URL("sok/vagvisare.json", root));
  if (!fetched.ok) throw new Error(fetched.statusText);
  return new Signposts(await fetched.json());
})();
// The whole text comes after what answers first, so that it takes none of the line from it.
quick.catch(() => {}).then(() => text.start()).catch(() => {});

const nothing = { query: "", isCut: false, isUnfinished: false, kind: "", among: "", isLiteral: false };
let asked = nothing;
let limit = step;
let turn = 0;

// Answers what is asked, and goes to a hit by its number when one is named.
async function search(place) {
  const mine = ++turn;
  const { query, isLiteral } = asked;
  if (!query) return answer.clear();
  answer.begin();
  const signposts = await quick.catch(() => null);
  if (mine !== turn) return;
  const question = { ...asked, kind: signposts?.kind(asked.kind) ?? "", limit };
  const found = signposts && helpFirst(signposts.find(query, isLiteral), signposts);
  if (found && !found.hits.length && asked.isUnfinished && query.length < shortest) return answer.clear();
  if (found) answer.show(question, found, signposts);
  if (place !== undefined) answer.focus(place);
  let whole;
  try {
    const read = found?.hits.length ? found.terms.map((term) => term.meant).join(" ") : query;
    whole = await text.find(read, limit);
  } catch {
    whole = { hits: [], isMore: false, isBroken: true };
  }
  if (mine === turn) answer.add(question, found, whole, signposts);
}

// What was found, with the pages that help in danger before all others.
function helpFirst(found, signposts) {
  const rows = help.pages().flatMap((address) => signposts.at.get(address) ?? []);
  const score = found.hits[0]?.score ?? 1;
  return { ...found, hits: [...rows.map((row) => ({ row, score })), ...found.hits.filter(({ row }) => !rows.includes(row))] };
}

function more() {
  const before = limit;
  limit += step;
  search(before);
}

function choose(change, place) {
  ask({ ...asked, kind: "", among: "", ...change });
  field.value = asked.query;
  help.ready.then(() => remember("pushState"));
  search(place);
}

function ask(question) {
  asked = question;
  limit = step;
  help.look(field.value);
}

// What was typed, or as much of it as is searched for.
function typed(words = field.value) {
  const query = words.trim();
  return { ...nothing, query: query.slice(0, longest).trim(), isCut: query.length > longest };
}

// The address of what is asked; none of a query that others should not come across.
function remember(how) {
  const { query, kind, among, isLiteral } = asked;
  const isKept = query && !help.look(field.value);
  const said = { q: query, ...(kind && { visa: kind }), ...(among && { bland: among }), ...(isLiteral && { ordagrant: "ja" }) };
  const here = `${location.pathname}${isKept ? `#${new URLSearchParams(said)}` : ""}`;
  document.title = `${isKept ? `Sök: ${query}` : "Sök"} – Programbiblioteket`;
  const isNew = here !== location.pathname + location.search + location.hash;
  history[isNew && isKept ? how : "replaceState"](null, "", here);
}

// For whoever reloads the page before the query has been submitted.
function keep() {
  history.replaceState(asked.query && !help.look(field.value) ? { typed: asked.query } : null, "");
}

function read() {
  const said = new URLSearchParams(location.hash.slice(1) || location.search);
  if (said.has("q")) {
    const isPlain = { kind: said.get("visa") ?? "", among: said.get("bland") ?? "", isLiteral: said.has("ordagrant") };
    field.value = said.get("q");
    ask({ ...typed(), ...isPlain });
    help.ready.then(() => remember("replaceState"));
    search();
  } else if (asked.query) {
    remember("replaceState");
  } else {
    field.value ||= history.state?.typed ?? "";
    if (location.hash || location.search) remember("replaceState");
    if (field.value) later();
  }
}

// Once somebody pauses.
let waiting;
function later() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    ask({ ...typed(), isUnfinished: true });
    keep();
    search();
  }, pause);
}

field.addEventListener("input", later);
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  ask(typed());
  help.ready.then(() => remember("pushState"));
  search();
});
// Whoever goes on to a page and comes back finds what was typed.
answer.hits.addEventListener("click", (event) => event.target.closest("a") && remember("replaceState"));
addEventListener("hashchange", read);
read();
help.ready.then(() => help.pages().length && search());
