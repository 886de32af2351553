// Names that come near one another, as far as letters tell. `check` also weighs meaning, numbers and what was meant.

/** What is left when case, marks, spaces, punctuation and letters that look alike do not count: as `folded` in names/letters.py. */
export function folded(name, { shapes }) {
  const flat = lower(name).normalize("NFKD");
  const kept = [...flat].map((letter) => shapes[letter] ?? letter).join("").match(/[\p{L}\p{N}]/gu);
  return kept ? kept.join("") : flat.replace(/\s/g, "");
}

const lower = (text) => [...text.normalize("NFKD")].map((letter) => letter.toUpperCase().toLowerCase()).join("").normalize("NFC");
const plain = (word) => word.normalize("NFKD").replace(/\p{M}/gu, "");

/** The words that say something as they sound, without endings and without a last part that many names have: `artros` of artrosskolan. */
function telling(name, { idle, nouns, sounds }) {
  const ending = /(?<=...)(?:[aeo]rnas?|[aeo]r|e?n|e?t|a|e|s)$/;
  const tail = new RegExp(`(?<=...)s?(?:${nouns.join("|")})(?:m?ets?|e?ns?|[aeo]rnas?|[aeo]r|s)?$`);
  const bare = (word) => word.slice(0, plain(word).replace(tail, "").replace(ending, "").length);
  const among = (list, word) => list.includes(word) || list.includes(word.replace(ending, ""));
  const says = (word) => !among(idle, plain(word)) && !among(nouns, plain(word)) && !among(idle, plain(bare(word)));
  const words = lower(name.replace(/\([^)]*\)/g, " ")).match(/\p{L}+/gu) ?? [];
  const kept = words.filter(says);
  const sound = (word) => sounds.reduce((heard, [from, to]) => heard.replace(new RegExp(from, "g"), to), word);
  return (kept.length ? kept : words).map((word) => plain(sound(bare(word)))).sort();
}

/** The programs that have the same name or nearly the same; not the program itself. */
export function nearNames(name, { programs, names }, id) {
  const [mine, told] = [folded(name, names), telling(name, names)];
  const isNear = (called) => {
    const theirs = telling(called, names);
    if (told.join("") === theirs.join("")) return told.join("").length > 2;
    return told.length === theirs.length && told.every((word, at) => distance(word, theirs[at]) <= slips(word, theirs[at]));
  };
  return programs.filter(([other]) => other !== id).flatMap(([other, called, aliases]) => {
    const every = [called, ...aliases];
    const same = every.find((theirs) => folded(theirs, names) === mine);
    if (same) return [{
      id: other, same: true, message: `namnet ”${name}” går inte att skilja från ”${same}”`,
      advice: "välj ett annat namn; är krocken verklig och historisk förklaras den under Förväxla inte med",
    }];
    const near = every.find(isNear);
    return near ? [{
      id: other, same: false, message: `namnet ”${name}” liknar ”${near}”`,
      advice: "förklara skillnaden under Förväxla inte med, eller välj ett annat namn",
    }] : [];
  });
}

/** How many slips may stand between two words. */
const slips = (one, other) => {
  const longest = Math.max(one.length, other.length);
  return longest < 5 ? 0 : longest < 10 ? 1 : 2;
};

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
