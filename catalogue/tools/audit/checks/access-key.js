/**
 * En genväg med accesskey krockar med hjälpmedlens egna
 *
 * Den som styr med tangentbord eller röst sätter igång något annat än den menade.
 *
 * Kriterium: 2.1.4 (huset)
 * Rätta: Ta bort accesskey.
 * Flaggas: <p><a href="#a" accesskey="s">Sömn</a></p>
 * Går bra: <p><a href="#a">Sömn</a></p>
 */
({ all }) => all("[accesskey]")
