/**
 * En tabell står i en annan tabells rubrik
 *
 * Rubrikcellen läses upp för varje cell, med hela den inre tabellen.
 *
 * Kriterium: 1.3.1
 * Rätta: Lägg den inre tabellen för sig.
 * Flaggas: <table><tr><th><table><tr><th>a</th><td>b</td></tr></table></th><td>c</td></tr></table>
 * Går bra: <table><tr><th scope="row">a</th><td>c</td></tr></table>
 */
({ all }) => all("th table")
