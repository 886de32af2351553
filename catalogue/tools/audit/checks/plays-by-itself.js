/**
 * Ljud eller film börjar av sig själv
 *
 * Det överröstar skärmläsaren, och rörelsen stör den som läser.
 *
 * Kriterium: 1.4.2
 * Rätta: Låt besökaren starta det.
 * Flaggas: <audio autoplay src="/ljud.mp3"></audio>
 * Går bra: <audio controls src="/ljud.mp3"></audio><p>Allt som sägs finns som text nedan.</p>
 */
({ all }) => all("audio[autoplay]:not([muted]), video[autoplay]:not([muted]), bgsound, embed[autostart=true], video[autoplay][loop]:not([controls])").filter((one) => !(one.duration > 0 && one.duration <= 3) || one.loop)
