// Letters and words: what counts as the same word in Swedish, in a search box. Pure functions.

const idle = new Set(
  ("alla allt att av bara bli blir både de dem den det detta dig din du där då efter ej eller en ett era ert finns från för få får " +
    "ha har hos hur i in inför inte ja jag kan kring man med mig min mina mitt mot mycket mår man nu när nån något några och om pga på sig sin sitt " +
    "ska som så till under ut utan var varje vad vem vi vid vilka vilken vill vårt åt är än the a an of for to and in i'm my").split(" "),
);
// Words that nearly every page has, and that say little as a part of another word.
const vague = new Set(
  ("behandling behandla program problem besvär hjälp stöd svårighet sjukdom syndrom störning mellan syndromet tid " +
    "hela alltid aldrig ofta länge bra dåligt litet").split(" "),
);

// Without marks, in lower case and with look-alike signs as one: "Ångest" and "ÅNGEST" are "angest".
export function fold(text) {
  const lower = text.toLowerCase();
  if (!/[^ -~]/.test(lower)) return lower;
  return lower
    .replace(/ø/g, "ö")
    .replace(/æ/g, "ä")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

const code = /(?<![\p{L}\d])(\p{L}{1,2})[\s-]?(\d{2,3})(?:[.,]\s?(\d\p{L}?))?(?![\p{L}\d])/gu;

// The words of a text, in lower case. Codes are one word however they are written: "F 41.1", "f411" and "F41.1".
export function words(text) {
  let written = text.normalize("NFC").toLowerCase().replace(/[\u00ad\u200b]/g, "");
  if (/\d/.test(written)) written = written.replace(code, "$1$2$3");
  return written.match(/[\p{L}\p{M}\d]+/gu) ?? [];
}

// Words written apart and together: "PHQ-9" is "phq", "9" and "phq9".
export function joined(list) {
  const pairs = list.slice(1).map((word, place) => [list[place], word]);
  return pairs.filter((pair) => !pair.some(isIdle)).map((pair) => pair.join(""));
}

export const isIdle = (word) => idle.has(word);
export const isVague = (word) => vague.has(stem(word)) || vague.has(word);

// The stem of a Swedish word: Snowball's Swedish stemmer (snowballstem.org), which Pagefind uses too.
const vowels = "aeiouyåäöé";
const ends = (
  "heterna hetens ernas ornas andes arnas heten heter anden arens arna erna orna ades erns aren ande aste arne ern ar en er or as es at " +
  "ad ade are ast des ens het andet a e"
)
  .split(" ")
  .sort((one, other) => other.length - one.length);

export function stem(word) {
  const region = start(word);
  if (region >= word.length || /\d/.test(word)) return word;
  let found = word;
  const cut = (length) => (found = found.slice(0, found.length - length));
  const ending = ends.find((end) => found.length - end.length >= region && found.endsWith(end));
  if (ending) cut(ending.length);
  else if (found.length - 1 >= region && /[bcdfghjklmnoprtvy]s$/.test(found)) cut(1);
  if (found.length - 2 >= region && /(dd|gd|nn|dt|gt|kt|tt)$/.test(found)) cut(1);
  if (found.length - 3 >= region && /els$/.test(found)) cut(3);
  else if (found.length - 2 >= region && /[il]g$/.test(found)) cut(found.endsWith("lig") ? 3 : 2);
  return found;
}

// Where endings may begin: after the first consonant that follows a vowel, and after three letters.
function start(word) {
  for (let at = 1; at < word.length; at++) {
    if (!vowels.includes(word[at]) && vowels.includes(word[at - 1])) return Math.max(at + 1, 3);
  }
  return word.length;
}

// How many letters must be changed, added, left out or swapped, if at most `most`; otherwise more than that.
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}

// How many slips of the finger a word of this length may have.
export const slips = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);
