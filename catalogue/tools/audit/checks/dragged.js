/**
 * Något ska dras eller svepas med fingret eller musen
 *
 * Alla kan inte hålla nere och dra.
 *
 * Kriterium: 2.5.7
 * Rätta: Ge samma sak en knapp, eller ta bort det.
 * Flaggas: <ul><li draggable="true">Sömn</li></ul>
 * Flaggas: <p ontouchmove="document.title = 'x'">Sömn</p>
 * Går bra: <ul><li>Sömn</li></ul>
 */
({ all, hears }) => all("body, body *").filter((one) => one.getAttribute("draggable") === "true" || hears(one, "touchmove", "pointermove", "dragstart", "drop", "gesturestart", "gesturechange", "wheel"))
