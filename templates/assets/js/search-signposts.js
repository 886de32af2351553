// The quick search: ranks pages by their names and words. Knows nothing of the page it is shown on.

import { fold, isCare, isVague, words } from "./search-letters.js";
import { Words } from "./search-words.js";

const weights = { title: 1, names: 0.95, words: 0.85, headings: 0.4, text: 0.25 };
const inherited = { program: 0.6, instrument: 0.6, assessment: 0.5 };
const passed = 0.25;
const favour = { condition: 1.15, help: 1.1, region: 1.1, audience: 1.05, publisher: 1.05, list: 1.05, process: 0.9, law: 0.9, assessment: 0.8, about: 0.9, word: 0.75, "program-area": 0.45 };
const wanted = { assessment: ["bedömning", "utlåtande", "granskning"], comparison: ["jämför", "jämförelse", "skillnad"] }; // words that ask for a kind of page
const nameable = new Set(["program", "publisher", "instrument"]); // kinds whose pages a query may name
const asked = 1.5;
const meant = 0.45; // from this worth a word is about a row and not only mentioned there
const solid = 0.6; // from this worth a word is fully answered
const enough = 0.5; // the least share of what a query says that a page must answer to be a hit
const agreed = 0.7;

export class Signposts {
  constructor(index) {
    this.kinds = index.kinds;
    this.words = new Words(index);
    this.rows = index.signposts.map(([address, kind, title, text = "", names = [], words = [], headings = [], under = [], lists = []], place) => ({
      place, address, kind, title, text, names, words, headings, under, lists,
    }));
    this.at = new Map(this.rows.map((row) => [row.address, row]));
    this.rows.forEach((row) => this.read(row));
    this.exact = new Map(); // name or phrase without spaces -> Map(place -> how sure it is that the page is meant)
    for (const row of this.rows) {
      const isSure = row.kind === "word" ? 0.4 : 1;
      for (const name of [row.title, ...row.names]) this.name(name, row.place, isSure);
      for (const phrase of row.words) this.name(phrase, row.place, 0.6);
    }
  }

  // The id of a kind, from the id or, in addresses of the old kind, the heading.
  kind(written) {
    return Object.keys(this.kinds).find((id) => id === written || this.kinds[id] === written) ?? "";
  }

  name(text, place, isSure) {
    const key = tight(text);
    const named = this.exact.get(key) ?? new Map();
    named.set(place, Math.max(named.get(place) ?? 0, isSure));
    this.exact.set(key, named);
  }

  read(row) {
    const take = (text, weight, how) => this.words.take(row.place, text, weight, how);
    row.name = [row.title, ...row.names].map((name, at) => take(name, at ? weights.names : weights.title, { together: true }));
    for (const pair of [row.title, ...row.names].map(words).filter((name) => name.length === 2)) row.name.push([this.words.stem(pair.join(""))]);
    row.tight = tight(row.title);
    if (row.kind === "condition") this.words.trouble([...row.names, ...row.words].filter((name) => words(name).length === 1));
    row.phrases = row.words.map((phrase) => [...new Set(take(phrase, weights.words, { isPhrase: true }))]);
    for (const heading of row.headings) take(heading, weights.headings);
    take(row.text, weights.text);
  }

  // Pages that answer, the best first; and how the words were understood. A page that answers too little of what was
  // asked is no hit, so there may be none.
  find(query, isLiteral = false) {
    const terms = this.words.understand(query, isLiteral);
    for (const term of terms) {
      term.says = this.says(term) * (term.part ?? 1);
      const about = [...term.places].filter(([, worth]) => worth >= meant).map(([place]) => this.rows[place].kind);
      term.isKnown = about.length > 0;
      term.isPlace = about.includes("region");
      this.inherit(term.places);
    }
    const sum = terms.reduce((all, term) => all + term.says, 0) || 1;
    const named = this.exact.get(tight(query)) ?? new Map();
    const surely = (term) => [...[...term.keys].filter(([, quality]) => quality >= agreed).map(([key]) => key), ...(term.apart ?? [])];
    const keys = new Map(terms.flatMap((term) => surely(term).map((key) => [key, term])));
    const hits = [];
    const asks = new Set(Object.keys(wanted).filter((kind) => wanted[kind].some((word) => keys.has(this.words.stem(word)))));
    for (const place of new Set([...named.keys(), ...terms.flatMap((term) => [...term.places.keys()])])) {
      const row = this.rows[place];
      const hit = this.weigh(row, terms, sum, keys, named.get(place) ?? 0, query);
      if (asks.has(row.kind)) hit.score *= asked;
      if (hit.score > 0) hits.push(hit);
    }
    hits.sort((one, other) => other.score - one.score || one.row.place - other.row.place);
    const best = hits[0]?.score ?? 0;
    return { terms, hits: hits.filter((hit) => hit.score >= best * 0.2) };
  }

  // How much a word says about what is looked for: rare words much, everyday words little, unknown words most.
  says({ word, places, keys }) {
    const total = this.rows.length;
    const isOrdinary = this.words.ordinary.has(fold(word)) || /^\d+$/.test(word);
    const known = [...places.values()].filter((worth) => worth >= 0.2).length;
    const rare = known ? Math.log(1 + total / (1 + known)) : Math.log(1 + total) * 0.8;
    if (isVague(word) || word.length === 1) return rare * 0.2;
    if (isCare(word)) return rare * 0.4;
    return rare * (isOrdinary ? (known && [...keys.values()].some((quality) => quality >= agreed) ? 0.5 : 0.25) : 1);
  }

  weigh(row, terms, sum, keys, named, query) {
    if (row.lists.length && !this.isListed(row, terms)) return { row, score: 0 };
    let worths = 0;
    let answered = 0;
    let touched = 0;
    const agreement = this.agreement(row, keys, sum);
    for (const term of terms) {
      const isHalf = term.whole && terms.some((other) => other.whole === term.whole && !this.worth(row, other));
      const worth = isHalf ? 0 : Math.max(this.worth(row, term), agreement.said.has(term) ? weights.words : 0);
      worths += term.says * worth;
      touched += worth ? term.says : 0;
      answered += term.says * Math.min(1, worth / solid);
    }
    const isHit = (answered / sum >= enough && !this.isOnlyPlace(row, terms)) || agreement.isWhole || named || this.isTrouble(row, terms) || this.isNamed(row, keys);
    const begins = !named && tight(query).length > 3 && row.tight.startsWith(tight(query)) ? 0.25 : 0;
    const score = (worths / sum) * (touched / sum) + agreement.more + named + begins;
    const isBroad = row.lists.some((slot) => slot.length > 1);
    return { row, score: isHit || begins ? score * (favour[row.kind] ?? 1) * (isBroad ? 0.9 : 1) : 0 };
  }

  // How surely a word is about a row. A list is about what it lists.
  worth(row, term) {
    const above = row.lists.flat().map((place) => term.places.get(place) ?? 0);
    return Math.max(term.places.get(row.place) ?? 0, ...above);
  }

  // Whether a query has a word for the very trouble that a page is about, however much else it tells: "min fru dricker i
  // smyg".
  isTrouble(row, terms) {
    return row.kind === "condition" && terms.some((term) => !term.whole && this.words.isTrouble(term.word) && (term.places.get(row.place) ?? 0) >= solid);
  }

  // Whether a query names a program, a publisher or an instrument, however much else it tells: "phq9 tolkning poäng". Names of
  // one word without a digit may be ordinary words too, as "AUDIT" is.
  isNamed(row, keys) {
    const isTelling = (name) => name.some((key) => /\d/.test(key)) || name.filter((key) => !isVague(key) && !isCare(key)).length > 1;
    return nameable.has(row.kind) && row.name.some((name) => isTelling(name) && name.every((key) => keys.has(key)));
  }

  // Whether a page is found by a place alone, while the library knows nothing of what is looked for there: "hotell visby".
  isOnlyPlace(row, terms) {
    const matters = terms.filter(({ word }) => !isVague(word) && !isCare(word));
    const isForeign = matters.some((term) => !term.isKnown);
    return isForeign && terms.every((term) => !this.worth(row, term) || term.isPlace || isVague(term.word) || isCare(term.word));
  }

  // Whether each thing that a page lists programs for is asked for, and that they should be compared if it compares.
  isListed(row, terms) {
    const asks = (places) => terms.filter((term) => places.some((place) => (term.places.get(place) ?? 0) >= meant));
    const slots = row.lists.map(asks);
    if (row.kind === "comparison") slots.push(terms.filter((term) => (term.places.get(row.place) ?? 0) >= 0.6 && !slots[0].includes(term)));
    return slots.every((slot) => slot.length) && new Set(slots.flat()).size >= slots.length;
  }

  // A program is found by the words of what it belongs to.
  inherit(places) {
    const own = new Map(places);
    if (!own.size) return;
    for (const row of this.rows) {
      const share = inherited[row.kind] ?? passed;
      for (const above of row.under) {
        const worth = (own.get(above) ?? 0) * share;
        if (worth > (places.get(row.place) ?? 0)) places.set(row.place, worth);
      }
    }
  }

  // More for a page whose whole name, or whole phrase, is in the query: the more of the query it is, the more. The words
  // of such a phrase are `said`.
  agreement(row, keys, sum) {
    let more = 0;
    let isWhole = false;
    const said = new Set();
    const share = (stems) => {
      if (!stems.every((key) => keys.has(key))) return 0;
      const used = new Set(stems.map((key) => keys.get(key)));
      return [...used].reduce((all, term) => all + term.says, 0) / sum;
    };
    for (const name of row.name) if (name.length && share(name)) more = Math.max(more, 0.15 + 0.2 * share(name));
    for (const phrase of row.phrases) {
      const part = phrase.length ? share(phrase) : 0;
      if (!part) continue;
      more = Math.max(more, phrase.length > 1 ? 0.15 + 0.4 * part : 0.1 + 0.2 * part);
      if (phrase.length > 1) for (const key of phrase) said.add(keys.get(key));
      if (phrase.length > 1 && part > 0.34) isWhole = true;
    }
    return { more, isWhole, said };
  }
}

// A name without spaces, signs and marks.
export const tight = (text) => fold(words(text).join(""));
