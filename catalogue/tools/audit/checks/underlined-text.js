/**
 * Understruken text är ingen länk
 *
 * Den ser ut som en länk men går inte att följa.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Använd fetstil för att framhäva.
 * Flaggas: <p>Det är <u>viktigt</u> att veta.</p>
 * Går bra: <p>Det är <b>viktigt</b> att veta.</p>
 */
({ all, shown, own }) => all("body *").filter((one) => own(one).length > 2 && shown(one) && /underline/.test(getComputedStyle(one).textDecorationLine) && getComputedStyle(one).textDecorationStyle === "solid" && !one.closest("a, button, [role=link], [role=button], summary, label, abbr, ins, h1, h2, h3, h4, h5, h6") && !/:hover/.test(one.className))
