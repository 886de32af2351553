// What is wrong with what somebody has written so far: the sentences that `check` says, each at its field.

import { isEmpty } from "./form-file.js";
import { nearNames } from "./form-names.js";

/** Every mistake: `path`, `message`, `advice`, and `remark` when it is only something to think about. */
export function problems(fields, model, form, today, id = "") {
  const found = [];
  const say = (path, message, advice, remark = false) => found.push({ path, message, advice, remark });
  walk(fields, form.models[model], [], { form, today, say, sources: new Set((fields.sources ?? []).map((one) => one.id)) });
  inOrder(fields, say);
  if (model === "Program") names(fields, form, id, say);
  return found;
}

/** Names of other programs that are the same, or nearly so and not told about. */
function names(fields, form, id, say) {
  const told = new Set((fields.distinguish_from ?? []).map((one) => one.program));
  const mine = [["name", fields.name], ...(fields.aliases ?? []).map((alias) => ["aliases", alias])];
  for (const [field, name] of mine.filter(([, one]) => one))
    for (const near of nearNames(name, form, id))
      if (!told.has(near.id)) say([field], near.message, near.advice, !near.same);
}

function walk(value, fields, path, context) {
  ranges(value, path, context);
  for (const field of fields) {
    const at = [...path, field.name];
    const one = value[field.name];
    if (field.name === "draft") continue;
    if (isEmpty(one)) {
      if (field.required) context.say(at, `fältet ”${field.label}” saknas`, wanted(field));
    } else if (field.several) one.forEach((item, index) => inside(item, field, [...at, index], context));
    else inside(one, field, at, context);
  }
}

function inside(value, field, path, context) {
  if (isEmpty(value)) return;
  if (field.model) walk(value, context.form.models[field.model], path, context);
  else {
    const said = complaint(value.trim(), field, path, context);
    if (said) context.say(path, ...said);
  }
}

const wanted = (field) => (field.example ? `${field.help} Exempel: ${field.example}` : field.help);

function complaint(text, field, path, context) {
  const { form, today, sources } = context;
  if (field.list === "source")
    return sources.has(text) ? null : [`”${text}” finns inte bland källorna`, "välj en källa som står i formuläret"];
  if (field.list || field.choices) return null;
  if (field.most && [...text].length > field.most)
    return [`texten är för lång, högst ${field.most} tecken`, "korta den, eller flytta den till löptexten under fälten"];
  if (field.pattern && !new RegExp(field.pattern).test(text)) return [`”${text}” är inte skrivet på rätt sätt`, wanted(field)];
  const kind = form.kinds[field.kind];
  if (kind && (!new RegExp(kind.pattern).test(text) || (isDay(field) && !isDate(text))))
    return [kind.message.replace("¤", text), kind.advice];
  if (isDay(field) && !form.numbers.ahead.includes(field.name) && text > today.slice(0, text.length))
    return [`${text} har inte varit ännu`, `skriv en dag som är ${today} eller tidigare`];
  if (field.kind === "whole_number") return impossible(Number(text), field.name, form.numbers, today);
  return fills(text, field, path, form) ? [`”${text}” säger ingenting`, "skriv uppgiften, eller lämna fältet tomt om den inte är känd"] : null;
}

const isDay = (field) => field.kind === "day" || field.kind === "partial_day";

function isDate(text) {
  const whole = `${text}-01-01`.slice(0, 10);
  const date = new Date(`${whole}T00:00:00Z`);
  return whole >= "0001" && !Number.isNaN(date.valueOf()) && date.toISOString().slice(0, 10) === whole;
}

function impossible(number, name, { years, ages, atLeastOne, firstYear, oldest }, today) {
  const year = Number(today.slice(0, 4));
  if (years.includes(name) && (number < firstYear || number > year))
    return [`${number} kan inte vara året`, `skriv ett år från ${firstYear} till ${year}`];
  if (ages.includes(name) && number > oldest) return [`${number} kan inte vara en ålder`, `skriv en ålder i år, högst ${oldest}`];
  return atLeastOne.includes(name) && number === 0 ? ["0 kan inte stämma", "lämna fältet tomt om talet inte är känt"] : null;
}

/** Whether a text only fills its field, where a fact is worked out from: as `says_nothing` in meaning/filler.py. */
function fills(text, field, path, form) {
  const isText = !field.kind || field.kind === "address" || field.kind === "registration";
  return isText && form.facts.decide.includes(path[0]) && !form.facts.mayBeNone.includes(field.name) && saysNothing(text, form.silent);
}

export function saysNothing(text, silent) {
  const composed = text.normalize("NFKC").replace(/\p{Cf}/gu, "").replace(/[*_`~]+/g, "").toLowerCase();
  const said = composed.replace(/(?<![\p{L}\p{N}_])n ?[/.] ?a(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])e\.? ?t(?![\p{L}\p{N}_])|^\s*x\s*$/gu, " ");
  return (said.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => silent.includes(word) || /^([^\p{N}])\1+$/u.test(word));
}

function ranges(value, path, { form, say }) {
  for (const [low, high] of form.numbers.ranges) {
    const [first, last] = [value[low], value[high]].map((one) => (typeof one === "string" && /^-?[\d.]+$/.test(one) ? Number(one) : NaN));
    if (first > last) say([...path, low], `${first} är mer än ${last}`, "byt plats på dem, eller rätta den som är fel");
  }
}

/** Dates and numbers that contradict one another. */
function inOrder(fields, say) {
  const sources = fields.sources ?? [];
  const last = sources.map((one) => one.collected ?? "").reduce((one, other) => (one > other ? one : other), "");
  if (fields.checked && fields.checked < last)
    say(["checked"], `kontrollerad ${fields.checked} men hämtad ${last}`, "kontrollen kan inte vara äldre än den senast hämtade källan");
  each(sources, (one, index) => before(one.collected, one.published) &&
    say(["sources", index, "published"], `publicerad ${one.published} men hämtad ${one.collected}`, "en källa kan inte hämtas innan den är publicerad"));
  each(fields.use, (one, index) => before(one.confirmed, one.since) &&
    say(["use", index, "confirmed"], `bekräftad ${one.confirmed} men använd först ${one.since}`, "bekräftad är senaste datum då någon uppgett att programmet används"));
  each(fields.studies, (one, index) => {
    if (before(one.year, one.started))
      say(["studies", index, "started"], `studien började ${one.started} men kom ut ${one.year}`, "kontrollera båda åren mot källan");
    for (const part of ["randomised", "analysed"])
      if (Number(one[part]) > Number(one.participants || NaN))
        say(["studies", index, part], `${one[part]} är fler än deltagarna (${one.participants})`, "kontrollera båda talen mot källan");
  });
}

const each = (items, visit) => (items ?? []).forEach(visit);

/** Whether a date is earlier than another however the missing parts are filled in. */
function before(one, other) {
  if (!one || !other) return false;
  const width = Math.min(one.length, other.length);
  return one.slice(0, width) < other.slice(0, width);
}
