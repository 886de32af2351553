/**
 * Menyn säger fel, eller inte alls, vilken sida som visas
 *
 * Den som lyssnar hör på ”aktuell sida” var den är.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Sätt aria-current="page" på länken till sidan, och bara på den.
 * Flaggas: <nav aria-label="Meny"><a href="/annan" aria-current="page">Sömn</a></nav>
 * Flaggas: <nav aria-label="Meny"><a href="?">Sömn</a> <a href="/b">Oro</a></nav>
 * Flaggas: <nav aria-label="Meny"><a href="/annan/" aria-current="true">Sömn</a></nav>
 * Går bra: <nav aria-label="Meny"><a href="." aria-current="true">Allt</a> <a href="?" aria-current="page">Sömn</a></nav>
 * Går bra: <nav aria-label="Meny"><a href="?" aria-current="page">Sömn</a> <a href="/b">Oro</a></nav>
 */
({ all, heard, plain }) => {
  const here = location.origin + location.pathname;
  const bare = (one) => one.href.split(/[?#]/)[0];
  const two = all("nav, [role=navigation]").flatMap((part) => all("[aria-current=page]", part).slice(1));
  const elsewhere = all("nav a[href][aria-current=true]").filter((one) => !here.startsWith(bare(one)));
  return [...two, ...elsewhere, ...all("a[href]").filter((one) => {
    if (!heard(one) || (one.getAttribute("href").includes("#") && bare(one) === here)) return false;
    if (one.getAttribute("aria-current") === "page") return bare(one) !== here;
    return bare(one) === here && !one.search && one.closest("nav") && plain(one.textContent) && !one.hasAttribute("aria-current");
  })];
}
