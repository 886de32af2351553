/**
 * Sidan sparar något i webbläsaren
 *
 * Den som delar dator vill inte lämna spår efter sig på en sida om hälsa.
 *
 * Kriterium: (huset)
 * Rätta: Spara inget, eller låt adressen bära det.
 * Flaggas: <!doctype html><html lang="sv"><title>Om sömn</title><script>Object.defineProperty(document, "cookie", { value: "a=b" })</script><body><main><h1>Om sömn</h1></main></body></html>
 * Går bra: <p>Text</p>
 */
() => {
  try {
    return document.cookie || localStorage.length || sessionStorage.length ? [document.documentElement] : [];
  } catch {
    return [];
  }
}
