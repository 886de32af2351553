// Whether somebody who searches may be in danger. The phrases are content: content/vocabulary/dangers.yaml.
// Rather once too often: the box is calm, and what was searched for stands right below it.

import { distance, fold, words } from "./search-letters.js";

const between = 2;
const slips = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);

export function dangers({ phrases, butNot }) {
  const wanted = phrases.map(pattern);
  const excused = butNot.map(pattern);
  return (query) => {
    const said = excused.reduce(without, words(query).map(fold));
    return wanted.some((phrase) => within(phrase, said));
  };
}

function pattern(phrase) {
  return phrase.split(/\s+/).flatMap((part) => {
    const list = words(part);
    return list.map((word, at) => ({ word: fold(word), open: at === list.length - 1 && part.endsWith("*") }));
  });
}

function within(phrase, said, from = 0, most = said.length) {
  if (!phrase.length) return true;
  for (let at = from; at < Math.min(said.length, from + most); at++) {
    if (is(phrase[0], said[at]) && within(phrase.slice(1), said, at + 1, between + 1)) return true;
  }
  return false;
}

// What is left when a phrase that means something else is taken away.
function without(said, phrase) {
  const at = said.findIndex((_, from) => phrase.every(({ word, open }, n) => (open ? said[from + n]?.startsWith(word) : said[from + n] === word)));
  return at < 0 ? said : [...said.slice(0, at), ...said.slice(at + phrase.length)];
}

function is({ word, open }, said) {
  if (said === word || (open && said.startsWith(word))) return true;
  const most = word.length < 5 ? 0 : slips(word.length);
  if (!most || said[0] !== word[0]) return false;
  if (distance(said, word, most) <= most) return true;
  return open && [0, -1, 1].some((more) => distance(said.slice(0, word.length + more), word, 1) <= 1);
}
