/**
 * En tabell har rubriker åt ena hållet men inte åt det andra
 *
 * Den som lyssnar hör raden men inte kolumnen, eller tvärtom.
 *
 * Kriterium: 1.3.1
 * Rätta: Gör översta raden till th med scope="col", och radens namn till th med scope="row".
 * Flaggas: <table><caption>A</caption><thead><tr><td>Program</td><td>Veckor</td><td>Ålder</td></tr></thead><tbody><tr><th scope="row">Lugn</th><td>8</td><td>18</td></tr><tr><th scope="row">Sov</th><td>6</td><td>18</td></tr></tbody></table>
 * Går bra: <table><caption>A</caption><thead><tr><th scope="col">Program</th><th scope="col">Veckor</th><th scope="col">Ålder</th></tr></thead><tbody><tr><th scope="row">Lugn</th><td>8</td><td>18</td></tr></tbody></table>
 * Går bra: <table><caption>A</caption><tbody><tr><th scope="row">Veckor</th><td>8</td></tr><tr><th scope="row">Ålder</th><td>18</td></tr></tbody></table>
 */
({ all, shown, plain }) => all("table").filter((one) => {
  if (!shown(one) || /^(none|presentation)$/.test(one.getAttribute("role") ?? "") || one.querySelector("[headers]")) return false;
  const first = [...one.rows].find((row) => row.cells.length > 2);
  const rows = [...one.rows].filter((row) => row.cells.length > 2 && row !== first);
  const head = all("thead td", one).filter((cell) => plain(cell.textContent) && cell.cellIndex > 0);
  return head.length > 0 || (rows.length > 0 && rows.every((row) => row.cells[0].localName === "th") && !all("th", first).some((cell) => cell.cellIndex > 0));
})
