// Letters and words: what counts as the same word in Swedish, in a search box. Pure functions.

import { stem } from "./search-stem.js";

const set = (text) => new Set(text.split(" "));

const idle = set(
  "alla allt att av bara bli blir blivit både de dem den det detta denna dessa din ditt dina du där då efter ej eller en ett era ert er finns fast från för få får fått " +
    "gör göra ha har hade haft han hon hos hur i in inför inte ja jag jo kan kunna kring man med men mig mej min mina mitt mot mycket mår många nu när ni någon något några nåt " +
    "och också om oss pga på sig sej sin sina sitt ska skulle som så till under ut utan var vara varit varje vad vem vi vid vilka vilken vilket vill vårt vår våra åt än är även " +
    "hans hennes deras dom va nån ens sen sedan just väldigt riktigt verkligen ganska kanske gärna snälla hej tack idag ju väl nog typ asså alltså liksom visst sån sånt såna " +
    "e o å te ba mer mera mest inget inga ingen nånting någonting behöver går hemma dag dagar dagen dagarna " +
    "the a an of for to and in i'm im my is are me do can how what with vs",
);
// Words that nearly every page has, and that say little as a part of another word.
const vague = set(
  "behandling behandla program problem besvär hjälp stöd svårighet svårigheter sjukdom syndrom störning mellan syndromet tid " +
    "utbud utbudet erbjuder vecka veckor månad månader år våras somras höstas vintras igår sverige svensk sweden jämt ständigt konstant hela alltid aldrig ofta länge bra dåligt litet region jätte saker sak ting grej",
);
// Words for care, that tell how somebody wants help rather than with what.
const care = set(
  "kbt ikbt icbt terapi psykoterapi psykolog terapeut internet internetbehandling internetbaserad nätet online digital digitalt app primärvård primärvården vårdcentral " +
    "psykiatri psykiatrin sjukhus läkare läkaren vården vård mottagning medicin övningar tips råd kurs utbildning självhjälp",
);
// What the end of a compound says when its beginning is what matters: "sömnbesvär", "alkoholvanor".
const heads = set(
  "problem besvär hjälp stöd svårighet störning sjuk sjukdom syndrom symtom symptom behandling terapi kbt kurs skola program utbildning app vård mottagning " +
    "råd rådgivning linje diagnos diagnostik utredning test formulär enkät skala skattning mått mätning dagbok vana konsumtion bruk missbruk beroende " +
    "beteende känsla tanke tankar attack anfall rubbning lidande tillstånd episod period kris trauma smärta värk ont sjuka patient drabbad lös löshet " +
    "brist rädsla skräck fobi ångest oro stress tvång depression medicin tablett medel hygien läge nivå kod koder lag krav direktiv fråga grupp processen process " +
    "ansvar avtal studie studier forskning evidens resultat effekt kriterier kriterium beskrivning lista kontroll styrka mall mallar rutin granskning bedömning analys beräkning regel rapport träning övning övningar metod modul innehåll text texter uppgift uppgifter register data",
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

// Plurals that change their vowel, which a stem does not tell: "sömndagböcker" is several "sömndagbok".
const plurals = new Map(Object.entries({ böck: "bok", nätt: "natt", fött: "fot", tänd: "tand", städ: "stad", sön: "son", döttr: "dotter", bröd: "bror", mödr: "mor", fäd: "far" }));
const plural = new RegExp(`(${[...plurals.keys()].join("|")})[ae]r(?:na)?s?$`, "u");
export const singular = (word) => word.replace(plural, (_, root) => plurals.get(root));

// What only makes a word stronger: "jättedåligt" and "skitjobbigt".
const stronger = /^(?:jätte|jatte|skit(?![sz]))(?=\p{L}{4})/u;

// The words of a text, in lower case. Codes are one word however they are written: "F 41.1", "f411" and "F41.1".
export function words(text) {
  let written = text.normalize("NFC").toLowerCase().replace(/[\u00ad\u200b]/g, "");
  if (/\d/.test(written)) written = written.replace(code, "$1$2$3");
  return (written.match(/[\p{L}\p{M}\d]+/gu) ?? []).map((word) => word.replace(stronger, ""));
}

// Words written apart and together, of pairs with a word of at most so many letters: "PHQ-9" is "phq", "9" and "phq9".
export function joined(list, most = Infinity) {
  const pairs = list.slice(1).map((word, place) => [list[place], word]);
  return pairs.filter((pair) => !pair.some(isIdle) && pair.some((word) => word.length <= most)).map((pair) => pair.join(""));
}

const numbers = "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton".split(" ");
const years = new RegExp(`(?<![\\p{L}\\d])(\\d{1,3}|${numbers.join("|")})[\\s-]*(?:års|åringar|åringen|åring|åriga|årig|år|\\+)(?![\\p{L}\\d])(?!\\s+(?:sedan|sen|tillbaka|efter))`, "giu");

// An age that is only said, as "jag e 17" and "min dotter 15".
const said = /(?<![\p{L}\d])(e|är|dotter|dottern|son|sonen|barn|barnet|tjej|kille|flicka|pojke|ungdom)\s+(\d{1,2})(?![\p{L}\d.,%]|\s*(?:år|åring|åriga|årig|mg|kg|procent|gånger|dagar|veckor|månader|kr))/giu;

// A text where ages are the words for whom they are: "8 år" is a child, "65+" somebody old.
export function aged(text) {
  const written = text.normalize("NFC").replace(said, (whole, before, age, at) => (at === 0 && before === "e" ? whole : `${before} ${age} år`));
  return written.replace(years, (whole, written) => {
    const age = /\d/.test(written) ? Number(written) : numbers.indexOf(written.toLowerCase());
    return age < 13 ? "barn" : age < 18 ? "ungdom" : age < 65 ? "vuxen" : "äldre";
  });
}

// Whether the rest of a compound, with or without the letter that joins it, is a word for trouble or care.
export function isHead(rest) {
  return [rest, rest.replace(/^[seoua]/, "")].some((word) => headed.has(fold(stem(word))));
}

const idleWithoutMarks = new Set([...idle].map(fold));

// Also where the marks are left out, as in "hur fa hjalp".
export const isIdle = (word) => idle.has(word) || idleWithoutMarks.has(word);
// Words that turn what they stand beside into its opposite, which may be the trouble: "äter inte".
const denials = set("inte int ej inget ingenting aldrig ingen inga knappt");
export const isDenial = (word) => denials.has(word);
export const isCare = (word) => care.has(word);
export const isVague = (word) => vague.has(stem(word)) || vague.has(word);

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

// How many slips of the finger a word of this length may have, as in catalogue/search/slips.py; and the least letters of a
// word that is read as another, rather than asked about: more when a letter does not only sound alike.
export const slips = (length) => (length < 4 ? 0 : length < 9 ? 1 : 2);
export const long = 6;
export const longer = 8;

// Letters that are taken for one another because they sound alike, as in "bulemi" and "smerta".
const sounds = "eä ei iy oå ou ck cs sz kg gj vw dt bp".split(" ");

// Whether one word is another with letters that sound alike, or with one too many, too few or swapped; not with another
// letter, which is how real words differ: "strass" and "stress".
export function soundsAlike(one, other) {
  if (one.length !== other.length) return true;
  const wrong = [...one].map((letter, at) => letter + other[at]).filter(([a, b]) => a !== b);
  const isSwapped = wrong.length === 2 && wrong[0] === wrong[1][1] + wrong[1][0];
  return isSwapped || wrong.every(([a, b]) => fold(a) === fold(b) || sounds.includes(a + b) || sounds.includes(b + a));
}

const headed = new Set([...heads].map((word) => fold(stem(word))));
