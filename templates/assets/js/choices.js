// What is chosen in the list of programs, and which programs fit. Nothing here touches the page; the facts come from
// /program/urval.json, where every answer is a place among the choices of its facet.
//
// Within a facet one choice is enough, between facets all count. Condition, audience, effect and what keeps it undecided are one
// claim: a program fits when it has one claim that meets them all. See catalogue/view/facets.py.

export const ORDER = "sortera";

/** The facts with a quick way from a key to its facet. */
export function prepared(facts) {
  const claimed = facts.claims.keys.map((key, place) => ({ key, choices: facts.claims.choices[place] }));
  return { ...facts, claimed, every: [...facts.facets, ...claimed] };
}

/** What an address chooses, facet by facet. What this library does not know is left out. */
export function chosenIn(address, facts) {
  const chosen = new Map();
  for (const { key, choices } of facts.every) {
    const values = address.searchParams.getAll(key).filter((value) => choices.includes(value));
    if (values.length) chosen.set(key, new Set(values));
  }
  return chosen;
}

/** An address with other choices and another order. What belongs to others in the address stays. */
export function addressOf(address, chosen, order, facts) {
  const next = new URL(address);
  next.hash = "";
  for (const { key } of facts.every) next.searchParams.delete(key);
  for (const [key, values] of chosen) for (const value of values) next.searchParams.append(key, value);
  if (order) next.searchParams.set(ORDER, order);
  else next.searchParams.delete(ORDER);
  return next;
}

/**
 * The programs that fit, as places in the list; for each facet how many each of its choices would give with the other
 * facets as they are; and how many there would be without that facet.
 */
export function fitting(facts, chosen) {
  const asked = facts.facets.map(placesIn(chosen));
  const claim = facts.claimed.map(placesIn(chosen));
  const counts = facts.every.map((facet) => new Array(facet.choices.length).fill(0));
  const without = new Array(facts.every.length).fill(0);
  const programs = [];
  facts.programs.forEach((_, program) => {
    const missed = asked.flatMap((one, place) => (one && !facts.facets[place].answers[program].some((answer) => one.has(answer)) ? [place] : []));
    if (missed.length > 1) return;
    const claims = facts.claims.answers[program];
    const claimsFit = claims.some((one) => meets(one, claim));
    if (claimsFit) {
      if (!missed.length) programs.push(program);
      for (const place of missed.length ? missed : facts.facets.keys()) {
        without[place] += 1;
        for (const answer of facts.facets[place].answers[program]) counts[place][answer] += 1;
      }
    }
    if (!missed.length) {
      claim.forEach((_, part) => {
        const answers = new Set(claims.filter((one) => meets(one, claim, part)).map((one) => one[part]));
        const place = facts.facets.length + part;
        if (answers.size) without[place] += 1;
        for (const answer of answers) counts[place][answer] += 1;
      });
    }
  });
  return { programs, counts, without };
}

/** What is chosen in a facet, as places among its choices; nothing when nothing is. */
function placesIn(chosen) {
  return ({ key, choices }) => chosen.has(key) && new Set([...chosen.get(key)].map((id) => choices.indexOf(id)));
}

function meets(claim, wanted, except) {
  return wanted.every((one, part) => part === except || !one || one.has(claim[part]));
}

/** Places in the list in the order asked for. The list is in order of name, and equals keep that order. */
export function inOrder(programs, order, facts, chosen) {
  const newest = (days) => (one, other) => (days[other] > days[one]) - (days[other] < days[one]);
  const by = { bedomning: newest(facts.assessed), kontroll: newest(facts.checked), effekt: strongest(facts, chosen) }[order];
  return by ? [...programs].sort(by) : programs;
}

function strongest(facts, chosen) {
  const wanted = facts.claimed.map(placesIn(chosen));
  const state = facts.claims.keys.indexOf("effekt");
  const rank = facts.claims.answers.map((claims) => Math.min(...claims.filter((one) => meets(one, wanted)).map((one) => one[state])));
  return (one, other) => rank[one] - rank[other];
}
