// How many participants a trial needs: the same calculation as catalogue/statistics/formulas.py.
//
// The noncentral t distribution is an average of normal distributions over the possible spreads of a sample (Owen 1968):
// here a sum over spreads from 10 standard deviations below to 10 above the expected one. Checked against the Python
// results in tests/tools/test_power.py. The form is hidden until this file has run; the tables need no script.

const STEPS = 400;

/** The normal distribution's chance below z; error less than 1.2e-7 of the smaller tail (Numerical Recipes, erfcc). */
function normal(z) {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const series = [0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368, -1.26551223];
  const tail = t * Math.exp(-x * x + series.reduce((sum, next) => sum * t + next, 0)) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** The spreads that a sample may have, with their weights; `freedom` is participants minus two. */
function spreads(freedom) {
  const width = 10 / Math.sqrt(2 * freedom);
  const low = Math.max(1e-9, 1 - width);
  const step = (1 + width - low) / STEPS;
  const found = [];
  let total = 0;
  for (let index = 0; index <= STEPS; index += 1) {
    const s = low + index * step;
    const simpson = index % STEPS === 0 ? 1 : index % 2 ? 4 : 2;
    const weight = simpson * Math.exp((freedom - 1) * Math.log(s) - freedom * (s * s - 1) / 2);
    found.push([s, weight]);
    total += weight;
  }
  return found.map(([s, weight]) => [s, weight / total]);
}

/** The chance that t, shifted by the true effect, is below a limit. */
function below(limit, shift, over) {
  return over.reduce((sum, [s, weight]) => sum + weight * normal(limit * s - shift), 0);
}

/** Where a function that grows from false to true does so, to nine digits. */
function turning(low, high, reached) {
  for (let count = 0; count < 60; count += 1) {
    const middle = (low + high) / 2;
    if (reached(middle)) high = middle; else low = middle;
  }
  return high;
}

/** The power in percent of a two-sided t test between groups of these sizes, as a function of the effect (Cohen's d). */
function powerOf(first, second, alpha) {
  const over = spreads(first + second - 2);
  const limit = turning(0, 1000, (t) => below(t, 0, over) >= 1 - alpha / 2);
  const root = Math.sqrt(first * second / (first + second));
  return (effect) => 100 * (1 - below(limit, effect * root, over) + below(-limit, effect * root, over));
}

/** The smallest equal groups that reach the power, before and after dropout (percent). */
export function sampleSize(effect, wanted, alpha, dropout) {
  const enough = (size) => powerOf(size, size, alpha)(effect) >= wanted;
  let high = 2;
  while (!enough(high)) high *= 2;
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle; else low = middle;
  }
  return { perGroup: high, recruited: Math.ceil(high * 100 / (100 - dropout)) };
}

/** The smallest effect that this many participants in all find with the wanted power. */
export function smallestEffect(participants, wanted, alpha) {
  const first = Math.floor(participants / 2);
  const power = powerOf(first, participants - first, alpha);
  return turning(0, 10, (effect) => power(effect) >= wanted);
}

const swedish = (value) => value.toLocaleString("sv-SE", { maximumFractionDigits: 2 });
const FIELDS = {
  effect: [0.01, 10, "Skriv effekten som ett tal mellan 0,01 och 10, till exempel 0,5."],
  power: [50, 99.9, "Skriv styrkan som ett tal mellan 50 och 99,9, till exempel 80."],
  alpha: [0.0001, 0.5, "Skriv signifikansnivån som ett tal mellan 0,0001 och 0,5, till exempel 0,05."],
  dropout: [0, 90, "Skriv bortfallet som ett tal mellan 0 och 90, till exempel 20."],
  participants: [8, 100000, "Skriv antalet deltagare som ett heltal från 8 och uppåt, till exempel 120."],
};

/** The numbers of some fields; null when one is no good, and then each such field says what a good one looks like. */
function read(form, names) {
  for (const name of Object.keys(FIELDS)) mark(form.elements[name], "");
  const values = names.map((name) => number(form, name));
  form.querySelector("[aria-invalid=true]")?.focus();
  return values.includes(null) ? null : values;
}

/** What is wrong with a field, beside it and tied to it; nothing when it is good. */
function mark(field, wrong) {
  field.setAttribute("aria-invalid", String(Boolean(wrong)));
  document.getElementById(field.getAttribute("aria-describedby")).textContent = wrong;
}

/** A field's number, with decimal comma or point, or null. */
function number(form, name) {
  const field = form.elements[name];
  const [low, high, message] = FIELDS[name];
  const text = field.value.trim().replace(/[\s%]/g, "").replace(",", ".");
  const value = Number(text);
  const good = text !== "" && value >= low && value <= high && (name !== "participants" || Number.isInteger(value));
  if (!good) mark(field, message);
  return good ? value : null;
}

const ANSWERS = {
  size(form) {
    const values = read(form, ["effect", "power", "alpha", "dropout"]);
    if (!values) return "";
    const [effect, wanted, alpha, dropout] = values;
    const { perGroup, recruited } = sampleSize(effect, wanted, alpha, dropout);
    const began = dropout ? ` Om ${swedish(dropout)} % faller bort behöver ${swedish(2 * recruited)} börja, ${swedish(recruited)} i varje grupp.` : "";
    return `Studien behöver ${swedish(perGroup)} deltagare i varje grupp, ${swedish(2 * perGroup)} sammanlagt.${began}`;
  },
  effect(form) {
    const values = read(form, ["participants", "power", "alpha", "dropout"]);
    if (!values) return "";
    const [participants, wanted, alpha, dropout] = values;
    const left = Math.floor(participants * (100 - dropout) / 100);
    const found = left < 4 ? 10 : smallestEffect(left, wanted, alpha);
    if (found >= 10) return "Antalet deltagare är för litet för att räkna på.";
    const kept = dropout ? ` När ${swedish(dropout)} % har fallit bort är ${swedish(left)} kvar.` : "";
    return `${swedish(participants)} deltagare räcker för att upptäcka en skillnad på ${swedish(found)} (Cohens d) eller mer.${kept}`;
  },
};

for (const form of document.querySelectorAll("form[data-power]")) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    form.querySelector("output").textContent = ANSWERS[event.submitter?.value ?? "size"](form);
  });
}
