/**
 * Sidan visar innehåll från någon annan i en ram
 *
 * Vad som finns där kan ingen här svara för.
 *
 * Kriterium: 1.2.1 (huset)
 * Rätta: Länka dit i stället.
 * Flaggas: <iframe title="Film" src="about:blank"></iframe>
 * Går bra: <p><a href="/film">Filmen</a></p>
 */
({ all }) => all("iframe, object, embed, frame, applet, canvas")
