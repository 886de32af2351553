/**
 * Något sker redan när fingret eller musknappen trycks ner
 *
 * Den som råkar peka fel kan inte ångra sig genom att dra bort fingret.
 *
 * Kriterium: 2.5.2
 * Rätta: Lyssna på click.
 * Flaggas: <button onmousedown="document.title = 'x'">Skicka</button>
 * Går bra: <button onclick="document.title = 'x'">Skicka</button>
 */
({ all, hears, shown }) => all("a, button, [role=button], input, label, summary, [tabindex]").filter((one) => shown(one) && hears(one, "mousedown", "touchstart", "pointerdown") && !hears(one, "click", "mouseup", "touchend", "pointerup"))
