/**
 * Genvägen till innehållet slutar före innehållet
 *
 * Den som använder tangentbord kommer inte förbi menyn.
 *
 * Kriterium: 2.4.1
 * Rätta: Låt länken leda till main.
 * Flaggas: <!doctype html><html lang="sv"><title>Om sömn</title><body><a href="#meny">Hoppa till innehållet</a><nav id="meny"><a href="/1">A</a></nav><main><h1>Om sömn</h1></main></body></html>
 * Går bra: <!doctype html><html lang="sv"><title>Om sömn</title><body><a href="#m">Hoppa till innehållet</a><nav><a href="/1">A</a></nav><main id="m"><h1>Om sömn</h1></main></body></html>
 */
({ all, name }) => all("a[href^='#']").filter((one) => {
  const to = document.getElementById(decodeURIComponent(one.hash.slice(1)));
  return /^(hoppa|gå|skip|jump).*(innehåll|content)/i.test(name(one)) && to && !to.closest("main, [role=main]") && !to.querySelector("main");
})
