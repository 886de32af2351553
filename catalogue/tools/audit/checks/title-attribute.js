/**
 * Något står bara i title
 *
 * Den som använder tangentbord, pekskärm eller skärmläsare får sällan veta det.
 *
 * Kriterium: 1.4.13 (huset)
 * Rätta: Skriv det som text.
 * Flaggas: <p title="Gäller bara vuxna">Programmet</p>
 * Går bra: <p>Programmet gäller bara vuxna</p>
 */
({ all, plain, rendered }) => all("body [title]:not(iframe, svg *, abbr, dfn, link)").filter((one) => rendered(one) && plain(one.title) && !plain(one.innerText).toLowerCase().includes(plain(one.title).toLowerCase()) && plain(one.title) !== plain(one.alt ?? ""))
