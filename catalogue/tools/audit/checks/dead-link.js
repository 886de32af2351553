/**
 * En länk leder ingenstans
 *
 * Den ser ut som en länk, men saknar adress och går inte att nå med tangentbord.
 *
 * Kriterium: 2.1.1 (huset)
 * Rätta: Skriv adressen i href, eller ta bort a.
 * Flaggas: <p>Läs om <a>sömn</a></p>
 * Går bra: <p>Läs om <a href="/somn">sömn</a></p>
 */
({ all, shown, said }) => all("a:not([href]):not([role]):not([aria-current]):not([aria-disabled])").filter((one) => shown(one) && said(one))
