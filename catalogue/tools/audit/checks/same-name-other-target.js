/**
 * Två länkar heter lika men leder till olika ställen
 *
 * Ingen kan veta vilken som är vilken.
 *
 * Kriterium: 2.4.4
 * Rätta: Säg i länken vad som skiljer dem åt.
 * Flaggas: <p><a href="/a">Rapporten</a> <a href="/b">Rapporten</a></p>
 * Går bra: <p><a href="/a">Rapporten</a> <a href="/a">Rapporten</a></p>
 * Går bra: <ul><li>Sömn för vuxna: <a href="/a">rapporten</a></li><li>Oro för unga: <a href="/b">rapporten</a></li></ul>
 */
({ all, heard, name, plain }) => {
  const seen = new Map();
  const found = [];
  for (const one of all("a[href]").filter(heard)) {
    const told = name(one).toLowerCase();
    if (!told) continue;
    const around = plain((one.closest("li, td, dd") ?? one.closest("p, blockquote, figure"))?.textContent).toLowerCase() || told;
    const cell = one.closest("td, th");
    const row = cell ? `${cell.cellIndex} ${cell.closest("tr").textContent}` : "";
    const part = one.closest("details, article, section");
    const under = plain(part?.querySelector("summary, h2, h3, h4, h5, h6")?.textContent);
    const line = plain(one.closest("p")?.textContent);
    const key = `${line}\n${told}\n${around}\n${row}\n${under}`;
    const target = one.href.replace(/\/(index\.\w+)?$/, "");
    if (seen.has(key) && !seen.get(key).has(target)) found.push(one);
    seen.set(key, (seen.get(key) ?? new Set()).add(target));
  }
  return found;
}
