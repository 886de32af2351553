/**
 * Rubriken är för allmän
 *
 * ”Information” passar på vilket avsnitt som helst.
 *
 * Kriterium: 2.4.6 (huset)
 * Rätta: Skriv vad avsnittet handlar om.
 * Flaggas: <h2>Information</h2><p>Text.</p>
 * Går bra: <h2>Information till anhöriga</h2><p>Text.</p>
 */
({ headings, name }) => headings().filter((one) => /^(information|info|övrigt|allmänt|other|misc(ellaneous)?|general|details|content|innehåll|text|välkommen|welcome|intro|stuff|things)[.:!]?$/i.test(name(one)) && !one.closest("nav"))
