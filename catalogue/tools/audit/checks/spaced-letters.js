/**
 * Ord är glesade med mellanslag
 *
 * En skärmläsare läser bokstav för bokstav, och en sökning hittar dem inte.
 *
 * Kriterium: 1.3.2
 * Rätta: Använd letter-spacing.
 * Flaggas: <p>V ä l k o m m e n</p>
 * Går bra: <p style="letter-spacing:.3em">Välkommen</p>
 */
({ blocks, said, shown }) => blocks().filter((one) => shown(one) && !one.closest("nav, [role=navigation], table") && /(^|\s)(\p{L}[\s\u00a0]){4,}\p{L}(\s|[.!?]|$)/u.test(said(one)) && !one.querySelector("a, kbd, code, button"))
