// Which dangers somebody who searches may be in. The words are content: content/vocabulary/danger_*.yaml. The reference
// is catalogue/search/danger.py, and this says the same about every query. It needs nothing but its own small file.

const file = new URL("../sok/fara.json", import.meta.url);
const patience = 4_000;

// Says for a query the ids of its dangers. When the words cannot be read the promise fails, and every query is to be
// taken for one of danger.
export async function judge() {
  const answer = await fetch(file, { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(answer.statusText);
  return dangers(await answer.json());
}

export function dangers(data) {
  const parts = data.parts.map((part) => part.split("|").map(way));
  const intents = data.intents.map(([danger, patterns, excused]) => ({
    danger: data.dangers[danger],
    patterns: patterns.map((line) => pattern(line, parts)),
    excused: excused.map((line) => pattern(line, parts)),
  }));
  const forms = new Map(parts.flat(2).filter((form) => form.raw).map((form) => [form.key, form]));
  const whole = [...forms.values()].filter((form) => !form.begins && !form.ends);
  const known = {
    forms: byLetter(forms.values()),
    itself: new Set([...data.real.split(" "), ...whole.map((form) => form.raw)]),
    whole: new Set(whole.map((form) => form.bare).filter((word) => word.length > 1)),
    begin: [...forms.values()].filter((form) => form.begins && form.bare.length > 5).map((form) => form.bare),
    joined: new Set(data.joined.split(" ")),
  };
  return (query) => {
    const variants = spoken(said(query), known).map((words) => words.map((word) => read(word, known)));
    const heard = new Set(variants.flat().flatMap((word) => [...word.among]));
    const found = new Set();
    for (const { danger, patterns, excused } of intents) {
      if (found.has(danger)) continue;
      const list = patterns.filter((one) => may(one, heard));
      if (!list.length) continue;
      const left = variants.map((words) => without(excused.filter((one) => may(one, heard)), words));
      if (list.some((one) => left.some((words) => follows(one, words)))) found.add(danger);
    }
    return data.dangers.filter((danger) => found.has(danger));
  };
}

// A way of saying a part of a pattern: words right after one another, or a number of at least so much.
function way(written) {
  if (/^#\d+$/.test(written)) return [{ least: Number(written.slice(1)) }];
  return written.split(" ").map((key) => {
    const raw = key.replace(/^~?-?/, "").replace(/\*$/, "");
    return { key, raw, bare: bare(raw), loose: key[0] === "~", ends: /^~?-/.test(key), begins: key.endsWith("*") };
  });
}

function pattern(line, parts) {
  const [flags, ...pieces] = line.split(" ");
  const must = pieces.filter((piece) => piece[0] !== "!").map((piece) => piece.split(".").map(Number));
  const list = must.map(([gap, number]) => ({ gap, ways: parts[number], number: parts[number].some((one) => one[0].least) }));
  const unless = pieces.filter((piece) => piece[0] === "!").map((piece) => ({ ways: parts[piece.slice(1)] }));
  return { orders: flags.includes("+") ? orders(list) : [list], unless, first: flags.includes("^"), last: flags.includes("$") };
}

const orders = (list) => (list.length < 2 ? [list] : list.flatMap((one, at) => orders(list.toSpliced(at, 1)).map((rest) => [one, ...rest])));

function byLetter(forms) {
  const found = new Map([["", []]]);
  for (const form of forms) {
    for (const letter of form.ends ? [""] : new Set([...form.bare].slice(0, 2))) {
      found.set(letter, [...(found.get(letter) ?? []), form]);
    }
  }
  return found;
}

// How a query is read.

const nothing = /[\u00ad\u0640\u061c\u200b-\u200f\u2060\ufe0f\ufeff'’‘`´ʼ]/g;
const letters = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s" };
const alike = { ø: "ö", æ: "ä", ł: "l", ß: "ss", ı: "i", đ: "d", ی: "ي", ک: "ك" };

const asWritten = Object.fromEntries(
  ("ja jag,jak jag,mej mig,mäj mig,dej dig,däj dig,sej sig,säj sig,int inte,inet inte,itne inte,ente inte,ej inte,ikke inte,nån någon,ngn någon," +
    "nåt något,ngt något,nånting någonting,å och,o och,ä är,sku skulle,sjelv själv,sjölv själv,oxå också,mkt mycket,mke mycket")
    .split(",")
    .map((pair) => pair.split(" ")),
);

export function said(text) {
  const clean = text.normalize("NFKC").toLowerCase().replace(nothing, "").replace(/(?<=\p{L})[*_](?=\p{L})/gu, "");
  const spelled = clean.replace(/(?<=\p{L})(?:[013457@$](?=\p{L})|0(?![\p{L}\p{N}_]))/gu, (sign) => letters[sign]);
  const tokens = (spelled.match(/[\p{L}\p{M}]+|\p{N}+|\p{So}/gu) ?? []).map((token) =>
    token.replace(/[øæłßıđیک]/g, (letter) => alike[letter]).replace(/(\p{L})\1{2,}/gu, "$1"),
  );
  return together(tokens)
    .map((token) => (Object.hasOwn(asWritten, token) ? asWritten[token] : token))
    .map((raw) => ({ raw, bare: bare(raw) }));
}

const bare = (word) => (/[^ -~]/.test(word) ? word.normalize("NFD").replace(/\p{M}/gu, "") : word);

// Words that were written a letter at a time are put together.
function together(tokens) {
  const found = [];
  for (let at = 0; at < tokens.length; at++) {
    let end = at;
    while (end < tokens.length && /^[\p{L}\p{M}]$/u.test(tokens[end])) end++;
    if (end - at > 3) {
      found.push(tokens.slice(at, end).join(""));
      at = end - 1;
    } else found.push(tokens[at]);
  }
  return found;
}

// The query as written, with words that were written together taken apart, and with pairs put together.
function spoken(list, known) {
  const apart = list.flatMap((word) => takenApart(word, known));
  const pairs = paired(list, known);
  return [list, ...[apart, pairs].filter((other) => other.length !== list.length)];
}

const same = (word) => ({ raw: word, bare: word });

function takenApart(word, { whole, itself, joined }) {
  if (word.bare.length < 5 || whole.has(word.bare) || itself.has(word.raw)) return [word];
  const found = pieces(word.bare, joined);
  return found.length ? found.map(same) : [word];
}

function pieces(word, forms) {
  for (let length = word.length; length > 1; length--) {
    if (!forms.has(word.slice(0, length))) continue;
    const rest = pieces(word.slice(length), forms);
    if (rest.length || length === word.length) return [word.slice(0, length), ...rest];
  }
  return [];
}

function paired(list, { whole, begin }) {
  const found = [];
  for (let at = 0; at < list.length; at++) {
    const pair = at + 1 < list.length ? list[at].bare + list[at + 1].bare : "";
    const joined = pair.length > 5 && (whole.has(pair) || begin.some((start) => list[at].bare.length < start.length && pair.startsWith(start)));
    found.push(joined ? same(pair) : list[at]);
    if (joined) at++;
  }
  return found;
}

// What a word may be read as: the keys of forms as it stands, by itself, and among other words.
function read(word, { forms, itself }) {
  const near = [...(forms.get([...word.bare][0]) ?? []), ...forms.get("")];
  const keys = (is) => new Set(near.filter(is).map((form) => form.key));
  return {
    written: keys((form) => covers(word.raw, form, form.raw)),
    alone: keys((form) => reads(word, form, itself, true)),
    among: keys((form) => reads(word, form, itself, false)),
    number: /^\p{Nd}+$/u.test(word.raw) ? Number.parseInt(word.raw.slice(0, 6), 10) : -1,
  };
}

function reads(word, form, itself, alone) {
  if (covers(word.raw, form, form.raw)) return true;
  const plain = word.raw === word.bare;
  if (word.bare === form.bare || (plain && covers(word.bare, form, form.bare))) return (plain && !alone) || !itself.has(word.raw);
  return !itself.has(word.raw) && slip(word.bare, form);
}

function covers(word, form, letters) {
  if (form.begins) return word.startsWith(letters);
  return form.ends ? word.endsWith(letters) : word === letters;
}

function slip(word, form) {
  const wanted = form.bare;
  if (!form.loose || wanted.length < 4 || word.length < 3 || form.ends) return false;
  if (word[0] !== wanted[0] && word.slice(0, 2) !== wanted[1] + wanted[0]) return false;
  if (form.begins) return wanted.length > 5 && [-1, 0, 1].some((more) => near(word.slice(0, wanted.length + more), wanted));
  if (wanted.length === 4 && word.length === 4 && sorted(word) !== sorted(wanted)) return false;
  return near(word, wanted);
}

const sorted = (word) => [...word].sort().join("");

function near(one, other) {
  if (one.length > other.length) return near(other, one);
  if (other.length - one.length > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  if (one.length < other.length) return one.slice(at) === other.slice(at + 1);
  const swapped = one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
  return swapped || one.slice(at + 1) === other.slice(at + 1);
}

// Whether words follow a pattern.

const blank = { written: new Set(), alone: new Set(), among: new Set(), number: -1 };

const may = (one, heard) => one.orders[0].every((part) => part.number || part.ways.some((way) => heard.has(way[0].key)));

function follows(one, words) {
  if (one.unless.some((part) => words.some((_, at) => ends(part, words, at, false).size))) return false;
  return !spans(one, words).next().done;
}

// The words with those blanked that mean something else, written out in full.
function without(excused, words) {
  const left = [...words];
  for (const one of excused) {
    const exactly = left.map((word) => ({ ...word, alone: word.written, among: word.written }));
    for (const [start, end] of [...spans(one, exactly)]) left.fill(blank, start, end);
  }
  return left;
}

function* spans(one, words) {
  const alone = one.orders[0].length === 1;
  for (const [first, ...others] of one.orders) {
    for (let start = 0; start < (one.first ? Math.min(1, words.length) : words.length); start++) {
      for (const end of ends(first, words, start, alone)) {
        for (const last of rest(others, words, end)) if (!one.last || last === words.length) yield [start, last];
      }
    }
  }
}

function* rest([part, ...others], words, at) {
  if (!part) return yield at;
  for (let start = at; start < Math.min(words.length, at + part.gap + 1); start++) {
    for (const end of ends(part, words, start, false)) yield* rest(others, words, end);
  }
}

const ends = (part, words, at, alone) =>
  new Set(part.ways.filter((way) => stands(way, words, at, alone)).map((way) => at + way.length));

function stands(way, words, at, alone) {
  if (at + way.length > words.length) return false;
  if (way[0].least !== undefined) return words[at].number >= way[0].least;
  if (alone && way.length === 1) return words[at].alone.has(way[0].key);
  return way.every((form, n) => words[at + n].among.has(form.key));
}
