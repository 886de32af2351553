/**
 * Fokus flyttas när sidan öppnas
 *
 * Den som lyssnar hamnar mitt på sidan och missar det som står före.
 *
 * Kriterium: 3.2.1 (huset)
 * Rätta: Ta bort autofocus.
 * Flaggas: <label>Namn <input autofocus></label>
 * Går bra: <label>Namn <input></label>
 */
({ all }) => all("[autofocus]:not(dialog *)")
