/**
 * En rubrikcell säger inte vad den är rubrik för
 *
 * I en tabell med rubriker åt båda hållen gissar skärmläsaren.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Skriv scope="col" eller scope="row".
 * Flaggas: <table><caption>A</caption><tr><td></td><th>Veckor</th></tr><tr><th>Lugn</th><td>8</td></tr></table>
 * Går bra: <table><caption>A</caption><tr><td></td><th scope="col">Veckor</th></tr><tr><th scope="row">Lugn</th><td>8</td></tr></table>
 */
({ all, shown }) => all("table").filter((one) => shown(one) && !one.querySelector("[headers]") && [...one.rows].slice(1).some((row) => row.querySelector("th")) && one.rows[0]?.querySelector("th")).flatMap((one) => [...one.querySelectorAll("th:not([scope], [role])")].slice(0, 1))
