/**
 * Sidans delar är inte märkta som huvud, innehåll och fot
 *
 * Den som lyssnar hoppar mellan sidans delar. Det som inte ligger i någon hittas inte så.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Lägg allt i header, nav, main, aside eller footer, och ha ett enda main.
 * Flaggas: <!doctype html><html lang="sv"><title>Om sömn</title><body><div><h1>Om sömn</h1><p>Här står om sömn.</p></div></body></html>
 * Flaggas: <!doctype html><html lang="sv"><title>Om sömn</title><body><p>Här står om sömn, utanför.</p><main><h1>Om sömn</h1></main></body></html>
 * Går bra: <p>Text</p>
 */
({ all, blocks, shown, heard, said }) => {
  if (document.querySelector("dialog:modal")) return [];
  const mains = all("main, [role=main]").filter(heard);
  const parts = "main, nav, aside, search, dialog, form[aria-label], form[aria-labelledby], body > header, body > footer, [role=main], [role=navigation], [role=complementary], [role=search], [role=banner], [role=contentinfo], [role=region], [role=dialog], [role=alert], [role=status]";
  const outside = blocks().filter((one) => shown(one) && said(one) && !one.closest(parts) && !one.matches("a[href^='#']") && !one.querySelector("a[href^='#']"));
  return mains.length === 1 ? outside : [...mains.slice(1), ...(mains.length ? [] : [[document.body, "Sidan har inget main"]])];
}
