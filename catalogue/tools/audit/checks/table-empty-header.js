/**
 * En rubrikcell är tom
 *
 * Cellerna i den raden eller kolumnen får inget namn.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Skriv rubriken, eller använd td för ett tomt hörn.
 * Flaggas: <table><caption>A</caption><tr><th scope="col"></th><th scope="col">Veckor</th></tr><tr><td>Lugn</td><td>8</td></tr></table>
 * Går bra: <table><caption>A</caption><tr><td></td><th scope="col">Veckor</th></tr><tr><th scope="row">Lugn</th><td>8</td></tr></table>
 */
({ all, shown, name }) => all("th").filter((one) => shown(one) && !name(one))
