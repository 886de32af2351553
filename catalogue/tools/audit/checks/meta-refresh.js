/**
 * Sidan laddas om eller byts av sig själv
 *
 * Den som läser långsamt hinner inte, och skärmläsaren börjar om.
 *
 * Kriterium: 2.2.1
 * Rätta: Ta bort meta refresh och skicka vidare från servern.
 * Flaggas: <!doctype html><html lang="sv"><meta http-equiv="refresh" content="30"><title>Om sömn</title><body><main><h1>Om sömn</h1></main></body></html>
 * Går bra: <p>Text</p>
 */
({ all }) => all("meta[http-equiv=refresh i]").filter((one) => /^\s*[1-9]/.test(one.content) && parseFloat(one.content) < 72000)
