// What the words of a query may mean: a word bent, another word for it, a part of a compound, a code, an age or a slip.
// Knows which words lead to which rows and how surely, and nothing of how rows are ranked.

import { aged, distance, fold, isDenial, isHead, isIdle, isVague, joined, long, longer, singular, slips, soundsAlike, words } from "./search-letters.js";
import { stem } from "./search-stem.js";

const sure = 0.7; // from this quality a word is taken to mean what was asked for
const own = 0.5; // from this weight a word is one of a row's own names or words, not only of its text
const inPhrase = 0.35; // what is left of a word's weight when it stands in a phrase: alone it is no hit, whole the phrase is

export class Words {
  constructor({ same, ordinary, real }) {
    this.keys = new Map(); // stem -> Map(place -> weight)
    this.strong = new Set(); // folded stems of names, and of words that stand alone
    this.troubles = new Set(); // folded stems of what conditions are called, and of words that mean the same
    this.folded = new Map(); // folded stem -> stems
    this.forms = new Map(); // folded word -> the word as it is written
    this.targets = new Map(); // the same, of names and words only: what a slip may be a slip of
    this.known = new Map(); // word -> its stem and whether it says little, so that each is worked out once
    this.ordinary = new Set(ordinary.split(" "));
    this.real = new Set(real.split(" "));
    this.same = new Map(); // stem -> stems that mean the same
    for (const group of same) {
      const stems = group.map((word) => this.stem(word.toLowerCase()));
      for (const one of stems) this.same.set(one, [...(this.same.get(one) ?? []), ...stems.filter((other) => other !== one)]);
    }
  }

  look(word) {
    let found = this.known.get(word);
    if (!found) this.known.set(word, (found = { key: stem(singular(word)), vague: isVague(word) }));
    return found;
  }

  stem(word) {
    return this.look(word).key;
  }

  // Takes in a text of a row, and gives its stems back.
  take(place, text, weight, { together = false, isPhrase = false } = {}) {
    const list = words(text);
    const telling = list.filter((word) => !isIdle(word));
    const kept = telling.length ? telling : list;
    const isPart = list.length > 1 && isPhrase;
    const weighed = isPart ? weight * (kept.length > 1 ? inPhrase : 0.8) : weight;
    const denied = isPart && kept.length === 1 && denial(list, list.indexOf(kept[0]));
    if (denied) this.note(denied, place, weight, true);
    for (const word of kept) this.note(word, place, this.look(word).vague ? weighed * 0.6 : weighed, weight >= own, isPart);
    if (together || isPart) for (const word of joined(list, together ? Infinity : 3)) this.note(word, place, weighed, true);
    return kept.map((word) => this.stem(word));
  }

  // Takes in words that are trouble by themselves, so that a compound that ends with one is a kind of that trouble.
  trouble(names) {
    for (const name of names) {
      for (const word of words(name)) {
        const key = this.stem(word);
        if (!isVague(word)) for (const one of [key, ...(this.same.get(key) ?? [])]) this.troubles.add(fold(one));
      }
    }
  }

  // Whether a word, as it is written, is trouble by itself.
  isTrouble(word) {
    return this.troubles.has(fold(this.stem(word))) && !isVague(word);
  }

  note(word, place, weight, isOwn, isPart = false) {
    const { key } = this.look(word);
    const bare = fold(key);
    if (!this.keys.has(key)) {
      this.keys.set(key, new Map());
      this.folded.set(bare, [...(this.folded.get(bare) ?? []), key]);
    }
    const form = fold(word);
    if (!this.forms.has(form)) this.forms.set(form, word);
    if (isOwn) {
      if (!isPart) this.strong.add(bare);
      if (!(isPart && this.ordinary.has(form)) && !this.targets.has(form)) this.targets.set(form, word);
    }
    const places = this.keys.get(key);
    if ((places.get(place) ?? 0) < weight) places.set(place, weight);
  }

  // The words of a query as the rows know them; `meant` is each word as it should be read, `corrected` if that differs,
  // `perhaps` a word that may have been meant.
  understand(query, isLiteral) {
    const list = words(aged(query));
    const parts = [];
    const pairs = new Map();
    for (let at = 0; at < list.length; at++) {
      const pair = at + 1 < list.length && this.pair(list[at], list[at + 1]);
      parts.push(pair || list[at]);
      if (pair) pairs.set(pair, [list[at], list[++at]]);
    }
    const telling = parts.filter((word) => !isIdle(word));
    const kept = telling.length ? telling : parts;
    const denied = new Map(list.map((word, at) => [word, denial(list, at)]));
    return kept.flatMap((word, at) => {
      const halves = isLiteral ? [] : this.halves(word);
      if (halves.length) return halves.map((half) => ({ ...this.term(half, { isLast: false }), part: 1 / halves.length, whole: word }));
      const term = this.term(word, { isLiteral, isLast: at === kept.length - 1, denied: denied.get(word) });
      return [{ ...term, apart: (pairs.get(word) ?? []).map((half) => this.stem(half)) }];
    });
  }

  // The two words that an unknown compound is made of, when the rows have both: "evidens" and "styrka".
  halves(word) {
    if (word.length < 7 || /\d/.test(word) || this.folded.has(fold(this.stem(word))) || this.isReal(fold(word))) return [];
    const isKnown = (part) => part.length > 2 && !isIdle(part) && !isVague(part) && this.strong.has(fold(this.stem(part)));
    for (let at = 3; at <= word.length - 3; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      const first = [left, left.replace(/s$/, "")].find(isKnown);
      if (first && isKnown(right) && !isHead(right)) return [first, right];
    }
    return [];
  }

  // Two words that the rows have as one, as "gad 7"; not two that they have on their own, as "social fobi",
  // and not a trouble with what is said about it, as "2 diabetes".
  pair(one, other) {
    const both = one + other;
    if (isIdle(one) || isIdle(other) || !this.forms.has(fold(both))) return "";
    const alone = [one, other].every((word) => word.length > 3 && this.folded.has(fold(this.stem(word))));
    return alone || this.isTrouble(one) || this.isTrouble(other) ? "" : both;
  }

  term(word, { isLiteral = false, isLast = true, denied = "" } = {}) {
    const keys = new Map();
    const add = (key, quality) => keys.set(key, Math.max(keys.get(key) ?? 0, quality));
    const key = this.stem(word);
    const bare = fold(key);
    const asked = fold(word);
    for (const alike of this.folded.get(bare) ?? []) add(alike, alike === key ? 1 : key === bare ? 0.95 : 0.6);
    const form = this.forms.get(asked);
    if (form) add(this.stem(form), this.stem(form) === key ? 1 : key === bare ? 0.95 : 0.6);
    const isCertain = keys.size > 0;
    for (const known of [key, ...keys.keys()]) for (const other of this.same.get(known) ?? []) if (this.keys.has(other)) add(other, 0.85);
    if (denied && this.keys.has(this.stem(denied))) add(this.stem(denied), 1);
    const isCode = /\d/.test(asked);
    const isNear = isCode && this.codes(asked, isCertain, add);
    if (!isCode && !isVague(word)) this.parts(bare, asked, isCertain || this.isReal(asked), isLast, add);
    const near = isCertain || isLiteral || this.isReal(asked) || [...keys.values()].some((quality) => quality >= sure) ? null : this.nearest(asked, word);
    const corrected = near?.isSure ? near.word : "";
    if (corrected) {
      const other = this.stem(corrected);
      add(other, 0.8);
      for (const alike of this.same.get(other) ?? []) add(alike, 0.65);
    }
    return { word, meant: corrected || (form ?? word), corrected, isNear, perhaps: near && !near.isSure ? near.word : "", keys, places: this.spread(keys) };
  }

  isReal(asked) {
    return this.ordinary.has(asked) || this.real.has(asked);
  }

  // Where the words stand, and how surely each place is meant.
  spread(keys) {
    const places = new Map();
    for (const [key, quality] of keys) {
      for (const [place, weight] of this.keys.get(key) ?? []) {
        if ((places.get(place) ?? 0) < quality * weight) places.set(place, quality * weight);
      }
    }
    return places;
  }

  // Adds a code's own kind: those below it, or above it; otherwise its neighbours: F40.2 leads to what else is in F40, or
  // in F4. Gives back whether there were only neighbours.
  codes(asked, isCertain, add) {
    const every = (test, quality) => {
      let isFound = false;
      for (const [other, keys] of this.folded) {
        if (/\d/.test(other) && other !== asked && test(other)) {
          for (const key of keys) add(key, quality);
          isFound = true;
        }
      }
      return isFound;
    };
    if (asked.length < 2) return false;
    const isBelow = every((other) => other.startsWith(asked), 0.9);
    const isAbove = every((other) => other.length > 2 && asked.startsWith(other), 0.8);
    const [, letters, digits] = /^([a-z]{1,2})(\d+)/.exec(asked) ?? [];
    if (isCertain || isBelow || isAbove || !digits) return false;
    const near = (count) => digits.length >= count && every((other) => other.startsWith(letters + digits.slice(0, count)), 0.75);
    return near(2) || near(1);
  }

  // Words that begin or end as this one, and words that this one begins or ends as. In Swedish the end of a compound says
  // what it is: "hälsoångest" is an ångest, and "ångmaskin" a machine. So a beginning counts only when what follows is
  // a word for trouble or care: "sömnbesvär".
  parts(bare, asked, isCertain, isLast, add) {
    if (asked.length < 3) return;
    for (const other of this.strong) {
      if (other === bare || /\d/.test(other)) continue;
      const quality = part(bare, asked, other, { isCertain, isLast, isTrouble: this.troubles.has(other) });
      if (quality) for (const key of this.folded.get(other)) add(key, isVague(key) ? quality * 0.3 : quality);
    }
  }

  // The word that was perhaps meant, and whether it is sure enough to be read so: a slip keeps the first letter.
  nearest(asked, written) {
    const most = slips(asked.length);
    let best = null;
    for (const [other, word] of this.targets) {
      if (other.length < 4 || other[0] !== asked[0] || /\d/.test(other)) continue;
      const far = most && distance(asked, other, best ? Math.min(most, best.slips) : most);
      if (!far || far > most) continue;
      const spread = this.keys.get(this.stem(word))?.size ?? 0;
      if (!best || far < best.slips || (far === best.slips && spread > best.spread)) best = { word, slips: far, spread };
    }
    return best && { ...best, isSure: asked.length >= (soundsAlike(written, best.word) ? long : longer) };
  }
}

// A word with the "inte" after it, or before it with only small words between, as one word; nothing when there is none.
function denial(list, at) {
  const before = list.slice(Math.max(0, at - 3), at);
  const near = [list[at + 1], ...before.slice(before.findLastIndex((word) => !isIdle(word)) + 1)];
  return !isIdle(list[at]) && near.some((word) => word && isDenial(word)) ? `inte${list[at]}` : "";
}

function part(bare, asked, other, { isCertain, isLast, isTrouble }) {
  if (other.startsWith(asked)) return isCertain || !isLast ? 0.3 : asked.length < 4 ? 0.4 : 0.5 + (0.4 * asked.length) / other.length;
  if (bare.length > 3 && other.startsWith(bare)) return 0.3;
  if (bare.length > 3 && other.endsWith(bare)) return isCertain ? 0.45 : 0.55;
  if (other.length < 4 || isVague(other)) return 0;
  if (asked.startsWith(other)) return isHead(asked.slice(other.length)) ? 0.8 : 0.1;
  if (isTrouble && bare.endsWith(other) && bare.length - other.length > 2) return isCertain ? 0.4 : 0.6;
  return 0;
}
