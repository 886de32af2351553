/**
 * En rubrikcell säger inte vad den är rubrik för
 *
 * Skärmläsaren får gissa om rubriken gäller raden eller kolumnen.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Skriv scope="col" eller scope="row".
 * Flaggas: <table><caption>A</caption><tr><td></td><th>Veckor</th></tr><tr><th>Lugn</th><td>8</td></tr></table>
 * Går bra: <table><caption>A</caption><tr><td></td><th scope="col">Veckor</th></tr><tr><th scope="row">Lugn</th><td>8</td></tr></table>
 */
({ all, shown }) => all("table:not([role=none], [role=presentation]):not(:has([headers]))").filter((one) => shown(one) && [...one.rows].slice(1).some((row) => row.querySelector("th"))).flatMap((one) => all("th:not([scope], [role])", one).slice(0, 1))
