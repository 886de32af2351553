// What a search looks like. Whatever comes out of an index, or was typed, is put in as text, never as HTML.

import { fold, stem } from "./search-letters.js";

export const all = "Allt";
const best = 3;
const few = 5;

export function element(name, ...inside) {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
}

export function button(words, act, pressed) {
  const made = element("button", words);
  made.type = "button";
  if (pressed !== undefined) made.ariaPressed = String(pressed);
  made.addEventListener("click", act);
  return made;
}

// Hits in order, as sections: the best of them all, then a few of each group, or one group whole.
export function sections(hits, group, limit, choose, dressed) {
  const made = (heading, list, whole = list.length) => {
    const rest = whole - list.length;
    const show = rest ? [button(`Visa alla ${whole} under ${heading}`, () => choose(heading, list.length))] : [];
    const name = element("h2", heading);
    const box = element("div", name, ...list.map((hit) => article(hit, dressed(hit))), ...show.map(asMore));
    box.className = "hitgroup";
    return box;
  };
  if (group !== all) return [made(group, hits.slice(0, limit))];
  const top = hits.length > few ? hits.slice(0, best).filter((hit) => hit.score >= hits[0].score * 0.5) : [];
  const groups = new Map();
  for (const hit of hits) groups.has(hit.group) ? groups.get(hit.group).push(hit) : groups.set(hit.group, [hit]);
  const below = [...groups].map(([name, list]) => [name, list.filter((hit) => !top.includes(hit)), list.length]);
  return [
    ...(top.length ? [made("Bästa träffar", top)] : []),
    ...below.filter(([, list]) => list.length).map(([name, list, whole]) => made(name, list.slice(0, few), list.length > few ? whole : undefined)),
  ];
}

function asMore(one) {
  one.className = "more";
  return one;
}

function article(hit, { href, title, text }) {
  const to = element("a", ...title);
  to.href = href;
  const kind = element("p", hit.group);
  kind.className = "kind";
  const made = element("article", element("h3", to), kind, ...(text.length ? [element("p", ...text)] : []));
  made.className = "hit";
  return made;
}

// Buttons to choose among, with how many hits each has.
export function choices(label, options, chosen, choose) {
  const made = element("div", ...options.map(({ value, words, count }) => button(`${words} (${count})`, () => choose(value), value === chosen)));
  made.role = "group";
  made.ariaLabel = label;
  made.className = "choices";
  return made;
}

// A text with the words that were searched for marked.
export function marked(text, terms) {
  return text.split(/([\p{L}\p{M}\d]+)/u).map((part, at) => (at % 2 && isSought(part, terms) ? element("mark", part) : part));
}

export const isSought = (word, terms) =>
  terms.some((term) => (term.keys.get(stem(word.toLowerCase())) ?? 0) >= 0.5 || (term.word.length > 3 && fold(word).includes(fold(term.word))));

// Pagefind writes <mark> round what it found and escapes the rest.
export function excerpt(html) {
  const parts = html.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const found = /^<mark>(.*)<\/mark>$/.exec(part);
    return found ? element("mark", plain(found[1])) : plain(part);
  });
  return ["… ", ...parts, " …"];
}

function plain(text) {
  const signs = { lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", "#x27": "'", "#x2F": "/", amp: "&" };
  return text.replace(/&([a-z]+|#x?[0-9a-f]+);/gi, (whole, name) => signs[name] ?? whole);
}
