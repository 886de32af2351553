/**
 * Länkar på sidan heter lika men leder till olika ställen
 *
 * I en lista över sidans länkar går de inte att skilja åt.
 *
 * Kriterium: 2.4.9 (råd)
 * Rätta: Säg i länken vad som skiljer dem åt.
 * Flaggas: <ul><li>Sömn för vuxna: <a href="/a">rapporten</a></li><li>Oro för unga: <a href="/b">rapporten</a></li></ul>
 * Går bra: <p><a href="/a">Rapporten</a> <a href="/a">Rapporten</a></p>
 */
({ all, heard, name }) => {
  const seen = new Map();
  return all("a[href]").filter((one) => {
    const told = heard(one) && name(one).toLowerCase();
    if (!told) return false;
    const target = one.href.replace(/\/(index\.\w+)?$/, "");
    if (!seen.has(told)) seen.set(told, target);
    return seen.get(told) !== target;
  });
}
