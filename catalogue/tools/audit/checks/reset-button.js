/**
 * En knapp tömmer hela formuläret
 *
 * Den trycks lätt av misstag, och det som är skrivet går inte att få tillbaka.
 *
 * Kriterium: 3.3.4 (huset)
 * Rätta: Ta bort knappen.
 * Flaggas: <form><label>Namn <input></label> <button type="reset">Rensa</button></form>
 * Går bra: <form><label>Namn <input></label> <button>Spara</button></form>
 */
({ all }) => all("button[type=reset], input[type=reset]")
