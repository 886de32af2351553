/**
 * Text som syns är dold för den som lyssnar
 *
 * Den är märkt med aria-hidden, och det den säger sägs ingen annanstans.
 *
 * Kriterium: 1.3.1
 * Rätta: Ta bort aria-hidden.
 * Flaggas: <p aria-hidden="true">Programmet är till för vuxna.</p>
 * Flaggas: <p>Här står om sömn.</p><h2 aria-hidden="true">sömn</h2>
 * Går bra: <p>Programmet är till för vuxna.</p><p aria-hidden="true">Programmet är till för vuxna.</p>
 */
({ all, rendered, heard, said, plain, ears }) => {
  const copy = document.body.cloneNode(true);
  for (const one of all("[aria-hidden=true]", copy)) one.remove();
  const told = plain(copy.textContent).toLowerCase();
  const parts = "h1, h2, h3, h4, h5, h6, table, ul, ol, dl, p, main, section, article, form, fieldset, label, legend, nav, caption, th, td, dt, dd, a[href], button, input, select, textarea";
  return all("[aria-hidden=true]").filter((one) => {
    if (!rendered(one) || ears(one) || one.closest("svg") || one.parentElement.closest("[aria-hidden=true]")) return false;
    if ((one.matches(parts) || one.querySelector(parts)) && said(one) && !one.closest("[aria-label], [aria-labelledby]")) return !told.includes(said(one).toLowerCase()) || !one.matches("p, span");
    const text = said(one).toLowerCase();
    return text.split(" ").length >= 2 && /\p{L}{3}/u.test(text) && !told.includes(text) && !one.closest("[aria-label], [aria-labelledby]");
  });
}
