// The quick search: finds pages by their names and words. Knows nothing of the page it is shown on.

import { distance, fold, isIdle, isVague, joined, slips, stem, words } from "./search-letters.js";

const weights = { title: 1, names: 0.95, words: 0.85, headings: 0.4, text: 0.25 };
const inherited = { Program: 0.6, Bedömningar: 0.5 };
const passed = 0.25;
const favour = { Tillstånd: 1.12, Bedömningar: 0.8, "Om biblioteket": 0.9, Ordlista: 0.97 };

export class Signposts {
  constructor({ signposts, same }) {
    this.rows = signposts.map(([address, group, title, text = "", names = [], words = [], headings = [], under = []], place) => ({
      place, address, group, title, text, names, words, headings, under,
    }));
    this.keys = new Map(); // stem -> Map(place -> weight)
    this.written = new Set();
    this.forms = new Map(); // folded word -> the word as it is written
    this.folded = new Map(); // folded stem -> stems
    this.same = new Map(); // stem -> stems that mean the same
    this.at = new Map(this.rows.map((row) => [row.address, row]));
    this.known = new Map(); // word -> its stem and whether it says little, so that each is worked out once
    this.rows.forEach((row) => this.read(row));
    same.forEach((group) => this.takeAsSame(group.map((word) => this.stem(word.toLowerCase()))));
    this.exact = new Map(); // name or phrase without spaces -> Map(place -> how sure it is that the page is meant)
    for (const row of this.rows) {
      const sure = row.group === "Ordlista" ? 0.5 : 1;
      for (const name of [row.title, ...row.names]) this.name(name, row.place, sure);
      for (const phrase of row.words) this.name(phrase, row.place, 0.6);
    }
  }

  look(word) {
    let found = this.known.get(word);
    if (!found) this.known.set(word, (found = { key: stem(word), vague: isVague(word) }));
    return found;
  }

  stem(word) {
    return this.look(word).key;
  }

  name(text, place, sure) {
    const key = tight(text);
    const named = this.exact.get(key) ?? new Map();
    named.set(place, Math.max(named.get(place) ?? 0, sure));
    this.exact.set(key, named);
  }

  read(row) {
    row.name = [row.title, ...row.names].map((name, at) => this.take(row.place, name, at ? weights.names : weights.title, true));
    row.tight = tight(row.title);
    row.phrases = row.words.map((phrase) => this.take(row.place, phrase, weights.words));
    for (const heading of row.headings) this.take(row.place, heading, weights.headings);
    this.take(row.place, row.text, weights.text);
  }

  take(place, text, weight, together = false) {
    const list = words(text);
    const telling = list.filter((word) => !isIdle(word));
    const kept = telling.length ? telling : list;
    const weighed = kept.length > 1 && weight === weights.words ? weight * 0.7 : weight;
    for (const word of kept) this.note(word, place, this.look(word).vague ? weighed * 0.6 : weighed);
    if (together) for (const word of joined(list)) this.note(word, place, weight);
    return kept.map((word) => this.stem(word));
  }

  note(word, place, weight) {
    const { key } = this.look(word);
    if (!this.written.has(word)) this.meet(word, key);
    const places = this.keys.get(key);
    if ((places.get(place) ?? 0) < weight) places.set(place, weight);
  }

  meet(word, key) {
    this.written.add(word);
    if (!this.keys.has(key)) {
      this.keys.set(key, new Map());
      const bare = fold(key);
      this.folded.set(bare, [...(this.folded.get(bare) ?? []), key]);
    }
    const bare = fold(word);
    if (!this.forms.has(bare)) this.forms.set(bare, word);
  }

  takeAsSame(stems) {
    for (const one of stems) this.same.set(one, [...(this.same.get(one) ?? []), ...stems.filter((other) => other !== one)]);
  }

  // The words of a query as the index knows them; `meant` is each word as it should be read, `corrected` if that differs.
  understand(query, literal) {
    const list = words(query);
    const parts = [];
    for (let at = 0; at < list.length; at++) {
      const pair = list[at] + (list[at + 1] ?? "");
      const whole = at + 1 < list.length && !isIdle(list[at]) && !isIdle(list[at + 1]) && this.forms.has(fold(pair)) && !this.strong(list[at], list[at + 1]);
      if (whole) at++;
      parts.push(whole ? pair : list[at]);
    }
    const telling = parts.filter((word) => !isIdle(word));
    return (telling.length ? telling : parts).map((word) => this.term(word, literal));
  }

  // Two words that the index has on their own, as "social fobi", are not joined.
  strong(one, other) {
    return one.length > 3 && other.length > 3 && this.folded.has(fold(this.stem(one))) && this.folded.has(fold(this.stem(other)));
  }

  term(word, literal) {
    const found = new Map();
    const add = (key, quality) => found.set(key, Math.max(found.get(key) ?? 0, quality));
    const key = this.stem(word);
    const bare = fold(key);
    const asked = fold(word);
    for (const alike of this.folded.get(bare) ?? []) add(alike, alike === key ? 1 : key === bare ? 0.95 : 0.6);
    const form = this.forms.get(asked);
    if (form) add(this.stem(form), this.stem(form) === key ? 1 : key === bare ? 0.95 : 0.6);
    const certain = found.size > 0;
    for (const known of [key, ...found.keys()]) for (const other of this.same.get(known) ?? []) add(other, 0.8);
    const meant = form ?? word;
    if (!isVague(word)) this.parts(bare, asked, certain, add);
    let corrected = "";
    if (!certain && !literal) {
      const near = this.nearest(asked);
      const begins = [...found.values()].some((quality) => quality >= 0.7);
      if (near && (near.slips === 1 || !begins)) {
        const other = this.stem(near.word);
        add(other, 0.75);
        for (const alike of this.same.get(other) ?? []) add(alike, 0.6);
        corrected = begins ? "" : near.word;
      }
    }
    const spread = new Map();
    for (const [each, quality] of found) {
      for (const [place, weight] of this.keys.get(each) ?? []) {
        const worth = quality * weight;
        if ((spread.get(place) ?? 0) < worth) spread.set(place, worth);
      }
    }
    return { word, meant: corrected || meant, corrected, certain, keys: found, places: spread };
  }

  // Words that begin or end as this one, and words that this one begins or ends as.
  parts(bare, asked, certain, add) {
    if (/\d/.test(asked) || asked.length < 3) {
      for (const [other, keys] of this.folded) {
        const finer = asked.length > 1 && other.startsWith(asked);
        const wider = /\d/.test(other) && other.length > 2 && asked.startsWith(other);
        if (finer || wider) for (const key of keys) add(key, finer ? 0.9 : 0.8);
      }
      return;
    }
    for (const [other, keys] of this.folded) {
      let quality = 0;
      if (other === bare) continue;
      const begins = other.startsWith(bare) && (bare.length > 3 || certain || bare === asked);
      if (begins) quality = certain ? 0.5 : 0.55 + (0.35 * bare.length) / other.length;
      else if (bare.length > 3 && other.endsWith(bare)) quality = 0.55;
      else if (other.length > 3 && asked.startsWith(other) && asked.length - other.length > 2) quality = certain ? 0.4 : 0.7;
      else if (other.length > 3 && bare.endsWith(other) && !isVague(other)) quality = certain ? 0.35 : 0.5;
      if (quality) for (const key of keys) add(key, isVague(key) ? quality * 0.3 : quality);
    }
  }

  nearest(asked) {
    const most = slips(asked.length);
    let best = null;
    for (const [other, word] of this.forms) {
      if (/\d/.test(other) || other.length < 4) continue;
      const far = most && distance(asked, other, best ? Math.min(most, best.slips) : most);
      if (!far || far > most || (far > 1 && other[0] !== asked[0])) continue;
      const spread = this.keys.get(this.stem(word))?.size ?? 0;
      const first = other[0] === asked[0] ? 1 : 0;
      if (!best || far < best.slips || (far === best.slips && (first > best.first || (first === best.first && spread > best.spread)))) {
        best = { word, slips: far, spread, first };
      }
    }
    return best;
  }

  // Pages that answer, the best first, with how much of the query each covers; and how the words were understood.
  find(query, literal = false) {
    const terms = this.understand(query, literal);
    const scored = new Map();
    const total = this.rows.length;
    let sum = 0;
    for (const term of terms) {
      this.inherit(term.places);
      const telling = isVague(term.word) || !term.places.size ? 0.4 : 1;
      const rare = telling * Math.log(1 + total / (1 + term.places.size));
      sum += rare;
      for (const [place, worth] of term.places) {
        const one = scored.get(place) ?? { score: 0, covered: 0 };
        one.score += rare * worth;
        one.covered += rare;
        scored.set(place, one);
      }
    }
    const whole = tight(query);
    const named = this.exact.get(whole) ?? new Map();
    const hits = [];
    const agreed = new Set(terms.flatMap((term) => [...term.keys].filter(([, quality]) => quality >= 0.7).map(([key]) => key)));
    const has = (key) => agreed.has(key);
    for (const [place, one] of scored) {
      const row = this.rows[place];
      const covered = one.covered / sum;
      let score = (one.score / sum) * covered;
      score += this.agreement(row, has);
      score += named.get(place) ?? (whole.length > 3 && row.tight.startsWith(whole) ? 0.25 : 0);
      hits.push({ row, score: score * (favour[row.group] ?? 1), covered });
    }
    hits.sort((one, other) => other.score - one.score || one.row.place - other.row.place);
    const best = hits[0]?.score ?? 0;
    const most = hits.reduce((found, hit) => Math.max(found, hit.covered), 0);
    return { terms, hits: hits.filter((hit) => hit.score >= best * 0.18 && hit.covered >= most * 0.5) };
  }

  // A program is found by the words of what it belongs to.
  inherit(places) {
    const own = new Map(places);
    if (!own.size) return;
    for (const row of this.rows) {
      const share = inherited[row.group] ?? passed;
      for (const above of row.under) {
        const worth = (own.get(above) ?? 0) * share;
        if (worth > (places.get(row.place) ?? 0)) places.set(row.place, worth);
      }
    }
  }

  // More for a page whose whole name, or whole phrase, is in the query.
  agreement(row, has) {
    let more = 0;
    for (const name of row.name) if (name.length && name.every(has)) more = Math.max(more, 0.3);
    for (const phrase of row.phrases) if (phrase.length && phrase.every(has)) more = Math.max(more, phrase.length > 1 ? 0.45 : 0.25);
    return more;
  }
}

// A name without spaces, signs and marks.
export const tight = (text) => fold(words(text).join(""));
