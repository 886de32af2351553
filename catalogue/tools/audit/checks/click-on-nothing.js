/**
 * Något som inte är en kontroll väntar på klick
 *
 * Tangentbordet kommer inte dit, och en skärmläsare säger inte att det går att trycka på.
 *
 * Kriterium: 2.1.1
 * Rätta: Använd button eller a href.
 * Flaggas: <div onclick="document.title = 'x'">Öppna</div>
 * Flaggas: <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Öppna" width="40" height="40" onmousedown="document.title = 'x'">
 * Går bra: <button onclick="document.title = 'x'">Öppna</button>
 * Går bra: <div onclick="document.title = 'x'"><button>Öppna</button></div>
 */
({ all, shown, hears, control, focusable, CONTROL }) =>
  all("body *").filter(
    (one) =>
      hears(one, "click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend") &&
      shown(one) && !focusable(one) && !control(one) && !one.closest("a[href], button, label, summary, [role=button], [role=link]") &&
      !all(`${CONTROL}, [tabindex]`, one).length && (one.textContent.trim() || !one.hasAttribute("aria-busy")) && !/^(main|body|form|dialog)$/.test(one.localName),
  )
