/**
 * Något händer när musen förs över, men inte när fokus kommer dit
 *
 * Den som använder tangentbord eller pekskärm får aldrig se det.
 *
 * Kriterium: 2.1.1
 * Rätta: Lyssna på focus också, eller visa innehållet hela tiden.
 * Flaggas: <a href="#a" onmouseover="document.title = 'x'">Pris</a>
 * Går bra: <a href="#a" onmouseover="document.title = 'x'" onfocus="document.title = 'x'">Pris</a>
 */
({ all, shown, hears }) =>
  all("body *").filter((one) => {
    if (!hears(one, "mouseover", "mouseenter", "mousemove") || !shown(one)) return false;
    for (let at = one; at; at = at.parentElement) if (hears(at, "focus", "focusin", "keydown", "keyup", "keypress")) return false;
    return !all("*", one).some((part) => hears(part, "focus", "focusin"));
  })
