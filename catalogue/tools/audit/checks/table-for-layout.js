/**
 * En tabell används för utseendet
 *
 * Skärmläsaren säger rader och kolumner där det inte finns några.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Använd CSS, eller role="presentation".
 * Flaggas: <table><tr><td><h2>Vänster</h2><p>Text.</p></td><td><p>Höger.</p></td></tr></table>
 * Går bra: <table role="presentation"><tr><td>Bredvid</td><td>varandra</td></tr></table>
 */
({ all, shown }) =>
  all("table").filter((one) => shown(one) && !/^(none|presentation)$/.test(one.getAttribute("role") ?? "") && (one.querySelector("th table") || (!one.querySelector("th, caption, [role=columnheader]") && (one.querySelector("table, form, nav, h1, h2, h3, article, section") || one.rows.length < 2 || [...one.rows].every((row) => row.cells.length < 2)))))
