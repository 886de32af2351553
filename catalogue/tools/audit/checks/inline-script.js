/**
 * Sidan bär skript i sig själv
 *
 * Det stoppas av webbplatsens skydd, så det som skulle hända händer inte, och ingen annan kod går att lita på.
 *
 * Kriterium: (huset)
 * Rätta: Lägg skriptet i en fil, och lyssna på händelser där.
 * Flaggas: <p onclick="document.title = 'x'">Text</p>
 * Flaggas: <script>document.title = "x"</script>
 * Går bra: <script type="application/json">{}</script>
 */
({ all }) => [...all("script:not([src])").filter((one) => !/json|importmap|speculationrules/.test(one.type) && one.textContent.trim()), ...all("*").filter((one) => [...one.attributes].some(({ name }) => name.startsWith("on")))]
