/**
 * En rubrikcell säger att den gäller åt fel håll
 *
 * Värdena läses upp under fel rubrik.
 *
 * Kriterium: 1.3.1
 * Rätta: scope="col" överst i en kolumn, scope="row" först i en rad.
 * Flaggas: <table><caption>A</caption><tr><th scope="row">Program</th><th scope="row">Veckor</th></tr><tr><td>Lugn</td><td>8</td></tr></table>
 * Flaggas: <table><caption>A</caption><tr><th scope="col">Program</th><th scope="col">Veckor</th></tr><tr><th scope="col">Lugn</th><td>8</td></tr></table>
 * Flaggas: <table><caption>A</caption><tr><th scope="kolumn">Program</th><th scope="col">Veckor</th></tr><tr><td>Lugn</td><td>8</td></tr></table>
 * Går bra: <table><caption>A</caption><tr><th scope="col">Program</th><th scope="col">Veckor</th></tr><tr><th scope="row">Lugn</th><td>8</td></tr></table>
 */
({ all, shown }) => all("th[scope]").filter((one) => {
  if (!shown(one)) return false;
  const scope = one.getAttribute("scope").toLowerCase();
  const row = one.closest("tr");
  const headings = row.cells.length > 1 && [...row.cells].slice(1).every((cell) => cell.localName === "th");
  const values = [...row.cells].slice(one.cellIndex + 1).some((cell) => cell.localName === "td");
  if (!/^(col|row|colgroup|rowgroup)$/.test(scope)) return true;
  return scope === "row" ? headings : scope === "col" && one.closest("tbody") && one.cellIndex === 0 && values;
})
