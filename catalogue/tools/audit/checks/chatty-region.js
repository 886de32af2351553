/**
 * En stor del av sidan läses upp så fort något ändras i den
 *
 * Skärmläsaren avbryter den som läser och läser allt från början.
 *
 * Kriterium: 4.1.3 (huset)
 * Rätta: Låt bara en kort mening om vad som hänt stå i role="status".
 * Flaggas: <div aria-live="polite"><h2>Program</h2><ul><li>Sömn</li></ul></div>
 * Flaggas: <p aria-live="assertive">12 program</p>
 * Går bra: <p role="status">12 program</p>
 */
({ all, plain }) => all("[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log], output").filter((one) => one.matches("body, main, article, form, section, ul, ol, table, [aria-live=assertive]:not([role=alert])") || one.querySelector("h1, h2, h3, h4, table, li, article, nav") || plain(one.textContent).length > 400)
