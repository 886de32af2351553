/**
 * Kontrollen svarar bara på mus
 *
 * Något kallas knapp eller länk, men Enter och mellanslag gör ingenting.
 *
 * Kriterium: 2.1.1
 * Rätta: Använd button eller a href, som svarar på tangenter av sig själva.
 * Flaggas: <span role="button" tabindex="0" onclick="document.title = 'x'">Öppna</span>
 * Går bra: <span role="button" tabindex="0" onclick="document.title = 'x'" onkeydown="document.title = 'x'">Öppna</span>
 */
({ all, shown, hears }) =>
  all("[tabindex], [role=button], [role=link]").filter((one) => {
    if (!shown(one) || one.matches("a[href], button, input, select, textarea, summary, area[href]")) return false;
    if (!hears(one, "click", "mousedown", "mouseup", "pointerdown", "touchstart")) return false;
    for (let at = one; at; at = at.parentElement) if (hears(at, "keydown", "keyup", "keypress")) return false;
    return one.hasAttribute("onclick") || !window.__heard?.get(document)?.has("keydown") && !window.__heard?.get(window)?.has("keydown");
  })
