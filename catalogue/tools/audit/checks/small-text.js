/**
 * Texten är mycket liten
 *
 * Många kan inte läsa den utan att förstora.
 *
 * Kriterium: 1.4.4 (huset)
 * Rätta: Gör texten minst 12 px.
 * Flaggas: <p style="font-size:9px">Programmet är till för vuxna.</p>
 * Går bra: <p style="font-size:14px">Programmet är till för vuxna.</p>
 */
({ all, shown, own }) => all("body *:not(svg *, sub, sup)").filter((one) => own(one).length > 3 && shown(one) && parseFloat(getComputedStyle(one).fontSize) < 12)
