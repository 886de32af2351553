/**
 * Genvägen till innehållet leder ingenstans
 *
 * Den som använder tangentbord måste gå igenom alla länkar på varje sida.
 *
 * Kriterium: 2.4.1
 * Rätta: Ge det som länken ska leda till rätt id.
 * Flaggas: <a href="#finns-inte">Hoppa till innehållet</a>
 * Går bra: <a href="#finns">Hoppa till innehållet</a><p id="finns">Text</p>
 */
({ all, heard, hears, name }) =>
  all("a[href*='#']").filter((one) => {
    if (!/^(hoppa|gå (direkt )?till|skip|jump|bypass)/i.test(name(one))) return false;
    const to = new URL(one.href, location.href);
    if (to.origin + to.pathname + to.search !== location.origin + location.pathname + location.search || !to.hash || to.hash === "#top" || !heard(one)) return false;
    if (/[=&:/~]/.test(to.hash) || hears(one, "click")) return false;
    const id = decodeURIComponent(to.hash.slice(1));
    return !document.getElementById(id) && !document.getElementsByName(id).length;
  })
