// Names that come near one another, as far as letters tell. `check` also weighs inflection, order and meaning.

const ADDED = new Set(["plus", "ung", "unga", "vuxen", "ny", "nya", "version", "online", "natet", "pa", "i"]);

/** The letters that are left when marks, numbers and additions are taken away. */
export function folded(name) {
  const words = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/\p{L}+/gu) ?? [];
  const kept = words.filter((word) => !ADDED.has(word));
  return (kept.length ? kept : words).join("");
}

/** The programs whose names are the same or nearly the same; not the program itself. */
export function nearNames(name, programs, id) {
  const mine = folded(name);
  return mine.length < 3 ? [] : programs.filter(([other]) => other !== id).flatMap(([other, ...names]) => {
    const near = names.flat().find((theirs) => distance(mine, folded(theirs)) <= Math.min(2, Math.floor(mine.length / 6)));
    if (!near) return [];
    const same = folded(near) === mine;
    return [{
      id: other, same,
      message: `namnet ”${name}” ${same ? "går inte att skilja från" : "är lätt att förväxla med"} ”${near}”`,
      advice: "välj ett annat namn; är krocken verklig och historisk förklaras den under Förväxla inte med",
    }];
  });
}

/** How many letters must be changed, added, taken away or swapped. */
function distance(one, other) {
  let [twice, last] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      now[column] = Math.min(now[column - 1] + 1, last[column] + 1, last[column - 1] + change);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        now[column] = Math.min(now[column], twice[column - 2] + 1);
    }
    [twice, last] = [last, now];
  }
  return last[other.length];
}
