/**
 * Tabbordningen är omgjord för hand
 *
 * Ett tabindex över noll går före allt annat på sidan, så fokus hoppar.
 *
 * Kriterium: 2.4.3
 * Rätta: Ta bort tabindex och lägg elementen i läsordning.
 * Flaggas: <a href="#a">Ett</a> <a href="#b" tabindex="2">Två</a>
 * Går bra: <a href="#a">Ett</a> <a href="#b" tabindex="0">Två</a>
 */
({ all, shown }) => all("[tabindex]").filter((one) => Number(one.getAttribute("tabindex")) > 0 && shown(one))
