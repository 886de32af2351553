/**
 * Länken öppnar ett nytt fönster utan att säga det
 *
 * Bakåtknappen slutar fungera, och den som inte ser fönstret märker inte varför.
 *
 * Kriterium: 3.2.5 (huset)
 * Rätta: Ta bort target, eller säg det i länken.
 * Flaggas: <a href="/a" target="_blank">Rapporten</a>
 * Går bra: <a href="/a" target="_blank">Rapporten (nytt fönster)</a>
 */
({ all, heard, name, plain }) => all("a[target], area[target], form[target]").filter((one) => heard(one) && !/^(_self|_top|_parent)?$/i.test(one.target) && !/fönster|flik|window|tab\b|extern/i.test(`${name(one)} ${one.title} ${plain(one.textContent)}`))
