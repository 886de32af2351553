/**
 * En tabell saknar namn
 *
 * Den som hoppar mellan tabeller hör inte vad den visar.
 *
 * Kriterium: 1.3.1 (råd)
 * Rätta: Skriv en caption.
 * Flaggas: <table><tr><th scope="col">Program</th><th scope="col">Veckor</th></tr><tr><td>Lugn</td><td>8</td></tr></table>
 * Går bra: <table><caption>Längd</caption><tr><th scope="col">Program</th></tr><tr><td>Lugn</td></tr></table>
 */
({ all, shown, plain }) => all("table").filter((one) => shown(one) && one.querySelector("th") && !/^(none|presentation)$/.test(one.getAttribute("role") ?? "") && !plain(one.caption?.textContent) && !one.matches("[aria-label], [aria-labelledby]") && !one.closest("figure")?.querySelector("figcaption"))
