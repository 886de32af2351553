/**
 * Rubrikerna hoppar över en nivå, eller sidan saknar huvudrubrik
 *
 * Rubrikernas nivåer är sidans innehållsförteckning för den som lyssnar.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Låt h2 följa på h1 och h3 på h2, och ha en enda h1.
 * Flaggas: <h3>För djupt</h3>
 * Flaggas: <h1>En till</h1>
 * Går bra: <h2>Lagom</h2><h3>Djupare</h3>
 */
({ headings }) => {
  if (document.querySelector("dialog:modal")) return [];
  const level = (one) => Number(one.getAttribute("aria-level") ?? (/^h\d$/.test(one.localName) ? one.localName[1] : 2));
  const found = headings().filter((one, at, every) => (at ? level(one) > level(every[at - 1]) + 1 : false));
  const tops = headings().filter((one) => level(one) === 1);
  if (headings().length && !tops.length) found.push([headings()[0], "Sidan har ingen huvudrubrik (h1)."]);
  return [...found, ...tops.slice(1)];
}
