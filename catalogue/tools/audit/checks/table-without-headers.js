/**
 * En tabell med uppgifter saknar rubrikceller
 *
 * Den som lyssnar hör värdena men inte vad de gäller.
 *
 * Kriterium: 1.3.1
 * Rätta: Märk rubrikerna med th och scope.
 * Flaggas: <table><tr><td>Program</td><td>Veckor</td></tr><tr><td>Lugn</td><td>8</td></tr><tr><td>Sov</td><td>6</td></tr></table>
 * Går bra: <table><tr><th scope="col">Program</th><th scope="col">Veckor</th></tr><tr><td>Lugn</td><td>8</td></tr></table>
 * Går bra: <table role="presentation"><tr><td>Bredvid</td><td>varandra</td></tr></table>
 */
({ all, shown }) =>
  all("table").filter((one) => {
    if (!shown(one) || /^(none|presentation)$/.test(one.getAttribute("role") ?? "") || one.querySelector("table") || one.parentElement.closest("table")) return false;
    const rows = [...one.rows].filter((row) => row.cells.length > 1);
    const filled = [...one.querySelectorAll("td")].filter((cell) => cell.textContent.trim());
    return rows.length > 1 && filled.length > 3 && !one.querySelector("th, [role=columnheader], [role=rowheader], [headers]") && !one.querySelector("td > :is(p, ul, h1, h2, h3, form, nav, div) + *");
  })
