/**
 * En länk leder till # eller till ett skript
 *
 * Den låter som en länk men är en knapp, eller ingenting alls.
 *
 * Kriterium: 4.1.2 (huset)
 * Rätta: Använd button för det som gör något, och en riktig adress för det som leder någonstans.
 * Flaggas: <a href="javascript:void(0)">Öppna</a>
 * Går bra: <a href="/a">Öppna</a>
 */
({ all, heard }) => all("a[href='#'], a[href^='javascript:' i], a[href='']").filter((one) => heard(one) && !/^(button|tab|menuitem)/.test(one.getAttribute("role") ?? ""))
