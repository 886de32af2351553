/**
 * Något är framhävt bara med stil, eller citerat utan märkning
 *
 * Den som lyssnar hör inte skillnaden.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Använd strong, em, q eller blockquote.
 * Flaggas: <blockquote>Kort indrag</blockquote><p>Text utan citat</p><p style="margin-left:40px">Indraget</p>
 * Går bra: <blockquote><p>Den som inte kan sova har ofta mycket att tänka på, och det går över av sig självt.</p></blockquote>
 */
({ all, shown, said, tokens }) => all("blockquote").filter((one) => shown(one) && tokens(said(one)).length < 4)
