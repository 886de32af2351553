/**
 * En kontroll ligger i en annan
 *
 * Det går inte att veta vilken som trycks, och en skärmläsare säger bara den ena.
 *
 * Kriterium: 4.1.2
 * Rätta: Lägg dem bredvid varandra.
 * Flaggas: <a href="/a">Sömn <button>Välj</button></a>
 * Flaggas: <button>Sömn <span tabindex="0" role="link">Välj</span></button>
 * Går bra: <a href="/a">Sömn</a> <button>Välj</button>
 */
({ all, heard }) => all(":is(a[href], button, summary, option, [role=button], [role=link], [role=tab], [role=checkbox], [role=option]) :is(a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [role=button], [role=link])").filter(heard)
