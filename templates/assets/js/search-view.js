// What a search looks like. Whatever comes out of an index, or was typed, is put in as text, never as HTML.

import { element } from "./dom.js";
import { fold } from "./search-letters.js";
import { stem } from "./search-stem.js";

const best = 3;
const few = 5;

export function button(words, act, isPressed) {
  const made = element("button", words);
  made.type = "button";
  if (isPressed !== undefined) made.ariaPressed = String(isPressed);
  made.addEventListener("click", act);
  return made;
}

// Hits in order, as sections: the best of them all, then a few of each kind, or one kind whole. `more(kind, place)` is
// called when somebody asks for the rest of a kind.
export function sections(pages, { kind, kinds, limit, more }) {
  if (kind) return [section(kinds[kind], pages.slice(0, limit))];
  const top = pages.length > few ? pages.slice(0, best).filter((page) => page.score >= pages[0].score * 0.5) : [];
  const groups = Map.groupBy(pages, (page) => page.kind);
  const below = [...groups].map(([id, list]) => [id, list.filter((page) => !top.includes(page)), list.length]);
  return [
    ...(top.length ? [section("Bästa träffar", top)] : []),
    ...below
      .filter(([, list]) => list.length)
      .map(([id, list, whole]) => {
        const rest = button(`Visa alla ${whole} under ${kinds[id]}`, () => more(id, few));
        return section(kinds[id], list.slice(0, few), list.length > few ? [rest] : []);
      }),
  ];
}

export function section(heading, pages, after = []) {
  for (const one of after) one.className = "more";
  const made = element("div", element("h2", heading), ...pages.map(article), ...after);
  made.className = "hitgroup";
  return made;
}

function article({ href, title, text, label }) {
  const to = element("a", ...title);
  to.href = href;
  const what = element("p", label);
  what.className = "kind";
  const made = element("article", element("h3", to), what, ...(text.length ? [element("p", ...text)] : []));
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
