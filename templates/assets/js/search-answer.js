// The answer to a search: what is said about it, the hits, and ways to narrow them or to go on.

import { element } from "./dom.js";
import { button, choices, excerpt, isSought, marked, section, sections } from "./search-view.js";

const narrowing = ["audience", "condition"];
const described = ["condition", "audience", "publisher"];
const mentions = 5;

export class Answer {
  constructor(root, acts) {
    this.box = document.querySelector(".searchbox");
    this.hint = this.box.querySelector(".hint");
    this.root = root;
    this.acts = acts;
    const at = (id) => document.getElementById(id);
    [this.standby, this.results, this.status, this.nothing, this.aside, this.hits] =
      ["sok-vilar", "sok-resultat", "sok-lage", "sok-inget", "sok-val", "sok-traffar"].map(at);
  }

  begin() {
    this.hits.ariaBusy = "true";
  }

  clear() {
    this.hint.hidden = false;
    this.results.hidden = true;
    this.nothing.hidden = true;
    this.hits.replaceChildren();
    this.aside.replaceChildren();
    this.say("");
  }

  // Said once for a search, so that it is heard once.
  say(words) {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  focus(place) {
    this.hits.querySelectorAll(".hit a")[place]?.focus();
  }

  // What the signposts found.
  show(question, found, signposts) {
    const pages = found.hits.map((hit) => this.page(hit, found.terms, signposts));
    const ofKind = question.kind ? pages.filter((page) => page.kind === question.kind) : pages;
    const chosen = question.among ? ofKind.filter((page) => belongs(page.row, question.among, signposts)) : ofKind;
    this.standby.hidden = true;
    this.hint.hidden = true;
    this.results.hidden = false;
    this.nothing.hidden = pages.length > 0;
    const rest = question.kind && chosen.length > question.limit ? [this.more()] : [];
    const more = (kind, place) => this.acts.choose({ kind }, place);
    this.hits.replaceChildren(...sections(chosen, { kind: question.kind, kinds: signposts.kinds, limit: question.limit, more }), ...rest);
    this.narrow(question, pages, ofKind, signposts);
    this.aside.prepend(...this.meant(question, found));
    this.say(told(question, found.terms, chosen.length, signposts.kinds));
    this.bringUp();
  }

  // The box and the first hit together where they can be seen, above a phone's keyboard, while somebody types.
  bringUp() {
    const first = this.hits.querySelector(".hit h3") ?? this.nothing;
    const height = window.visualViewport?.height ?? window.innerHeight;
    if (!this.box.contains(document.activeElement)) return;
    if (first.getBoundingClientRect().bottom > height) this.box.scrollIntoView({ behavior: "instant" });
  }

  // Where the words stand in a text, below what the signposts found.
  add(question, found, whole, signposts) {
    const shown = new Set(found?.hits.map((hit) => hit.row.address));
    const kinds = signposts?.kinds ?? {};
    const pages = whole.hits.filter((hit) => !shown.has(hit.address) && this.own(hit.address) && (!question.kind || hit.kind === question.kind));
    const dressed = pages.map((hit) => ({ href: this.own(hit.address).href, title: [hit.title ?? hit.address], text: excerpt(hit.excerpt), label: kinds[hit.kind] ?? "" }));
    if (!found) this.alone(question, whole, dressed.length);
    const limit = question.limit > 20 ? question.limit : mentions;
    const after = dressed.length > limit || whole.isMore ? [this.more()] : [];
    const heading = shown.size ? "Orden står också här" : "Orden nämns här";
    if (dressed.length && !question.among) {
      const mentioned = section(heading, dressed.slice(0, found ? limit : question.limit), after);
      mentioned.classList.add("mentions");
      this.hits.append(mentioned);
    }
    if (found && whole.isBroken) {
      this.aside.append(element("p", "Sökningen i hela texten kunde inte starta. Det här är träffar bland titlar och sökord."));
    }
    this.hits.ariaBusy = "false";
  }

  // Without signposts the text answers alone.
  alone(question, whole, count) {
    this.standby.hidden = true;
    this.results.hidden = Boolean(whole.isBroken);
    this.nothing.hidden = Boolean(whole.isBroken) || count > 0;
    this.hits.replaceChildren();
    this.aside.replaceChildren();
    const broken = "Sökningen kunde inte starta. Det kan bero på webbläsarens inställningar eller på att du är utan nät. Listorna här nedanför fungerar ändå.";
    this.say(whole.isBroken ? broken : told(question, [], count));
  }

  page({ row, score }, terms, signposts) {
    const text = row.text || about(row, signposts);
    const isInside = text && (row.kind === "program" || text.split(/[^\p{L}\p{M}\d]+/u).some((word) => isSought(word, terms)));
    return {
      row,
      score,
      kind: row.kind,
      label: signposts.kinds[row.kind],
      href: this.own(row.address)?.href ?? this.root.href,
      title: marked(row.title, terms),
      text: isInside ? marked(text, terms) : text ? [text] : [],
    };
  }

  // How the query was read, and another way to read it.
  meant(question, { terms, hits }) {
    const again = (words, change) => button(words, () => this.acts.choose(change));
    if (terms.some((term) => term.corrected)) return [again(`Sök på ${question.query} ändå`, { isLiteral: true })];
    if (!terms.some((term) => term.perhaps) || (hits.length && terms.length > 1)) return [];
    const other = terms.map((term) => term.perhaps || term.word).join(" ");
    return [again(`Menade du ${other}?`, { query: other, isLiteral: false })];
  }

  narrow(question, pages, ofKind, signposts) {
    const rows = [];
    const kinds = [...Map.groupBy(pages, (page) => page.kind)].map(([value, list]) => ({ value, words: signposts.kinds[value], count: list.length }));
    if (kinds.length > 1 || question.kind) {
      rows.push(choices("Visa bara", [{ value: "", words: "Allt", count: pages.length }, ...kinds], question.kind, (kind) => this.acts.choose({ kind })));
    }
    for (const kind of question.kind === "program" ? narrowing : []) {
      const options = narrower(ofKind, kind, signposts);
      const choose = (among) => this.acts.choose({ kind: question.kind, among: among === question.among ? "" : among });
      if (options.length > 1) rows.push(choices(signposts.kinds[kind], options, question.among, choose));
    }
    const named = (one) => one.textContent.replace(/ \(.*/, "");
    const focused = this.aside.contains(document.activeElement) && named(document.activeElement);
    const fold = element("details", element("summary", "Begränsa träffarna"), ...rows);
    fold.open = Boolean(question.kind);
    this.aside.replaceChildren(...(rows.length ? [fold] : []));
    if (focused) [...this.aside.querySelectorAll("button")].find((one) => named(one) === focused)?.focus();
  }

  more() {
    const made = button("Visa fler", this.acts.more);
    made.className = "more";
    return made;
  }

  // Only pages of this site, wherever it lies.
  own(path) {
    const address = new URL(String(path).replace(/^\/+/, ""), this.root);
    return address.origin === this.root.origin && address.pathname.startsWith(this.root.pathname) ? address : null;
  }
}

function told(question, terms, count, kinds) {
  const isCorrected = terms.some((term) => term.corrected) && count > 0;
  const cut = question.isCut ? "Det var långt. Vi söker på de första 200 tecknen. " : "";
  const within = question.kind && kinds ? ` bland ${kinds[question.kind].toLowerCase()}` : "";
  const number = `${count} ${count === 1 ? "träff" : "träffar"}${within}`;
  const near = terms.find((term) => term.isNear);
  const said = near && count
    ? `Koden ${near.word.toUpperCase()} finns inte här. Visar ${number} på koder nära den`
    : isCorrected
    ? `Inga träffar på ${question.query}. Visar ${number} på ${terms.map((term) => term.meant).join(" ")}`
    : count || within
      ? `${count ? number : `Inga träffar${within}`} på ${question.query}`
      : `Biblioteket har ingen sida om ${question.query}`;
  return cut + said;
}

// A program in the words of what it belongs to: its conditions, whom it is for, who publishes it.
function about(row, signposts) {
  if (row.kind !== "program") return "";
  const above = row.under.map((place) => signposts.rows[place]);
  const names = described.map((kind) => above.filter((one) => one.kind === kind).map((one) => one.names[0] ?? one.title));
  return names.map((some) => some.slice(0, 4).join(", ")).filter(Boolean).join(" · ");
}

const belongs = (row, address, signposts) => row.under.some((place) => signposts.rows[place].address === address);

// What the hits belong to, of one kind, with how many belong to each.
function narrower(pages, kind, signposts) {
  const counted = new Map();
  for (const { row } of pages) {
    for (const place of row.under) {
      const above = signposts.rows[place];
      if (above.kind === kind) counted.set(above, (counted.get(above) ?? 0) + 1);
    }
  }
  const options = [...counted].map(([row, count]) => ({ value: row.address, words: row.names[0] ?? row.title, count }));
  return options.sort((one, other) => other.count - one.count).slice(0, 6);
}
