/**
 * Menyn säger fel, eller inte alls, vilken sida som visas
 *
 * Den som lyssnar hör på ”aktuell sida” var den är.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Sätt aria-current="page" på länken till sidan, och bara på den.
 * Flaggas: <nav aria-label="Meny"><a href="/annan" aria-current="page">Sömn</a></nav>
 * Flaggas: <nav aria-label="Meny"><a href="?">Sömn</a> <a href="/b">Oro</a></nav>
 * Går bra: <nav aria-label="Meny"><a href="?" aria-current="page">Sömn</a> <a href="/b">Oro</a></nav>
 */
({ all, heard, plain }) => {
  const here = location.origin + location.pathname;
  const bare = (one) => one.href.split(/[?#]/)[0];
  const two = all("nav, [role=navigation]").flatMap((part) => all("[aria-current]:not([aria-current=false])", part).slice(1));
  return [...two.filter((one) => one.getAttribute("aria-current") === "page"), ...all("a[href]").filter((one) => {
    if (!heard(one) || (one.getAttribute("href").includes("#") && bare(one) === here)) return false;
    if (one.getAttribute("aria-current") === "page") return bare(one) !== here;
    return bare(one) === here && !one.search && one.closest("nav") && plain(one.textContent) && !one.hasAttribute("aria-current");
  })];
}
