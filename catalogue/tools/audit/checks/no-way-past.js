/**
 * Det finns ingen genväg förbi menyn
 *
 * Den som använder tangentbord måste gå igenom alla länkar på varje sida.
 *
 * Kriterium: 2.4.1 (huset)
 * Rätta: Lägg en länk först på sidan som leder till innehållet.
 * Flaggas: <!doctype html><html lang="sv"><title>Prov av meny</title><body><header><nav><a href="/1">A</a><a href="/2">B</a><a href="/3">C</a><a href="/4">D</a><a href="/5">E</a><a href="/6">F</a></nav></header><main><h1>Prov</h1><a href="/7">G</a></main></body></html>
 * Går bra: <p>Text</p>
 */
({ all, tabbable }) => {
  const start = document.querySelector("main, [role=main], #main, #content, h1");
  const stops = all("a[href], button, input, select").filter(tabbable);
  const before = stops.filter((one) => start && one.compareDocumentPosition(start) & Node.DOCUMENT_POSITION_FOLLOWING && !start.contains(one));
  return before.length > 5 && !before.slice(0, 3).some((one) => one.matches("a[href^='#']")) ? [before[0]] : [];
}
