/**
 * Numret som rings, eller adressen som skrivs till, är inte det som står
 *
 * Den som ringer om hjälp kommer till någon annan.
 *
 * Kriterium: 2.4.4
 * Rätta: Låt länken bära det nummer som står.
 * Flaggas: <p>Ring <a href="tel:90110">90101</a>.</p>
 * Flaggas: <p>Skriv till <a href="mailto:a@example.org">b@example.org</a>.</p>
 * Går bra: <p>Ring <a href="tel:+468123456">08-12 34 56</a>.</p>
 */
({ all, plain }) => all("a[href^='tel:' i], a[href^='mailto:' i]").filter((one) => {
  const to = decodeURIComponent(one.getAttribute("href").replace(/^\w+:/, "").split("?")[0]);
  const told = plain(one.textContent);
  const digits = (text) => text.replace(/\D/g, "").replace(/^(00)?46|^0/, "");
  return /^tel/i.test(one.getAttribute("href")) ? digits(told).length > 2 && digits(told) !== digits(to) : /\S@\S/.test(told) && told.toLowerCase() !== to.toLowerCase();
})
