/**
 * En länk inom sidan leder ingenstans
 *
 * Den som använder den blir kvar.
 *
 * Kriterium: 2.4.4 (huset)
 * Rätta: Ge det som länken ska leda till rätt id.
 * Flaggas: <a href="#finns-inte">Sömn</a>
 * Går bra: <a href="#finns">Sömn</a><p id="finns">Text</p>
 */
({ all, heard, hears }) =>
  all("a[href*='#']").filter((one) => {
    const to = new URL(one.href, location.href);
    if (to.origin + to.pathname + to.search !== location.origin + location.pathname + location.search || !to.hash || to.hash === "#top" || !heard(one)) return false;
    if (/[=&:/~]/.test(to.hash) || hears(one, "click")) return false;
    const id = decodeURIComponent(to.hash.slice(1));
    return !document.getElementById(id) && !document.getElementsByName(id).length;
  })
