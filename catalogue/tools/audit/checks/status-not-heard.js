/**
 * Ett meddelande om vad som hänt hörs inte
 *
 * Listan ändras eller felet visas, men den som lyssnar får inte veta det.
 *
 * Kriterium: 4.1.3
 * Rätta: Ge elementet role="status", och låt det finnas på sidan innan något skrivs i det.
 * Flaggas: <p class="status">12 program</p>
 * Flaggas: <p role="status" aria-live="off">12 program</p>
 * Flaggas: <p class="seen-by-ear" id="lista-lage" style="position:absolute;width:1px;height:1px;overflow:hidden"></p>
 * Går bra: <p class="status" role="status">12 program</p>
 */
({ all, plain }) => {
  const live = (one) => one.closest("[role=status], [role=alert], [role=log], [role=progressbar], [role=timer], output, [aria-live=polite], [aria-live=assertive]");
  const called = ":is(p, div, span, strong):is([class~=status], [class~=said], [class*=live-region i], [class*=result-count i], [id$=-status], [id$=-lage], [id$=-hors], [data-form-said], [data-status], [data-live])";
  const quiet = all("[role=status][aria-live=off], [role=alert][aria-live=off], output[aria-live=off], :is([role=status], [role=alert], output)[aria-hidden=true], :is([role=status], [role=alert]) :is([role=status], [role=alert])");
  return [...quiet, ...all(called).filter((one) => !live(one) && !one.querySelector("[role=status], [aria-live]") && !one.querySelector("a, h2, h3, li") && (one.checkVisibility() || !plain(one.textContent)))];
}
