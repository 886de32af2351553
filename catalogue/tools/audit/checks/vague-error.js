/**
 * Felmeddelandet säger inte vad som är fel
 *
 * Den som fyllt i formuläret vet inte hur det ska rättas.
 *
 * Kriterium: 3.3.3
 * Rätta: Säg hur ett rätt svar ser ut.
 * Flaggas: <label for="e">E-post</label><input id="e" aria-invalid="true" aria-describedby="f"><span id="f">Fel!</span>
 * Går bra: <label for="e">E-post</label><input id="e" aria-invalid="true" aria-describedby="f"><span id="f">Skriv en adress med @.</span>
 */
({ all, shown, plain }) => all("[class*=error i], [role=alert], [id]").filter((one) => {
  const text = plain(one.innerText);
  if (!shown(one) || text.length > 40 || one.querySelector("input, select")) return false;
  return /^((error|fel|invalid|ogiltigt?|wrong|incorrect|felaktigt?|not valid|required|obligatorisk\w*)( (value|värde|input|field|fält|data|entry|format|svar))?|(there (is|was|are|were) (an? )?errors?|something went wrong|något gick fel|det blev fel|(the )?(input|value|field|form) (is|contains?) (an )?(invalid|errors?|incorrect)|please (correct|try again)[^:]*))[.!:]?$/i.test(text) && (one.matches("[class*=error i], [role=alert]") || all("[aria-describedby], [aria-errormessage]").some((field) => `${field.getAttribute("aria-describedby")} ${field.getAttribute("aria-errormessage")}`.split(/\s+/).includes(one.id)));
})
