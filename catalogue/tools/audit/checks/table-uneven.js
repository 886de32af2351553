/**
 * Tabellens rader är olika långa
 *
 * Cellerna hamnar under fel rubrik.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Ge varje rad lika många celler, eller rätt colspan.
 * Flaggas: <table><caption>A</caption><tr><th scope="col">Program</th><th scope="col">Veckor</th></tr><tr><td>Lugn</td><td>8</td></tr><tr><td>Sov</td></tr></table>
 * Går bra: <table><caption>A</caption><tr><th scope="col">Program</th><th scope="col">Veckor</th></tr><tr><td colspan="2">Lugn</td></tr></table>
 */
({ all, shown }) =>
  all("table").filter((one) => {
    if (!shown(one) || one.querySelector("table, [rowspan]") || !one.querySelector("th")) return false;
    const widths = [...one.rows].filter((row) => row.cells.length).map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0));
    return new Set(widths).size > 1;
  })
