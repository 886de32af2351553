/**
 * Rubriken säger inte vad som kommer
 *
 * Den som letar hoppar mellan rubriker. ”Information” säger inte om det är rätt ställe.
 *
 * Kriterium: 2.4.6
 * Rätta: Skriv vad avsnittet handlar om.
 * Flaggas: <h2>Rubrik 2</h2><p>Text.</p>
 * Flaggas: <h2>...</h2><p>Text.</p>
 * Går bra: <h2>Så får du behandling</h2><p>Text.</p>
 */
({ headings, name }) => headings().filter((one) => /^((rubrik|heading|header|title|titel|subheading|underrubrik|section|avsnitt|del|part|lorem ipsum.*)[\s\d.:]*|[^\p{L}\p{N}]+)$/iu.test(name(one)) && !one.closest("nav, dl"))
