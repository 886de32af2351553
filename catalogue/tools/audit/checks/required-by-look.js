/**
 * En stjärna säger att fältet måste fyllas i, men koden gör det inte
 *
 * Den som lyssnar får inte veta det.
 *
 * Kriterium: 1.3.1
 * Rätta: Sätt required på fältet, eller skriv det i etiketten.
 * Flaggas: <p><i style="color:#c00" aria-hidden="true">*</i> <label for="a">Namn</label> <input id="a"></p>
 * Går bra: <p><label for="a">Namn *</label> <input id="a" required></p>
 */
({ all, shown, FIELD }) => all(FIELD).filter((one) => {
  if (!shown(one) || one.required || one.getAttribute("aria-required") === "true" || all(FIELD, one.parentElement).length > 1) return false;
  return [...(one.labels ?? []), one.parentElement].some((part) => /(^|\s)\*|\*(\s|$)/.test(part.textContent.trim().slice(0, 200)));
})
