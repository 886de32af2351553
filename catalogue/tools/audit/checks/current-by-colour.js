/**
 * Det valda skiljer sig från det andra bara genom färgen
 *
 * Den som inte ser färger ser inte var den är eller vad som är valt.
 *
 * Kriterium: 1.4.1 (huset)
 * Rätta: Visa det med fetstil, en kant eller ett märke också.
 * Flaggas: <nav aria-label="Meny"><a href="?" aria-current="page" style="color:#a00">Sömn</a> <a href="/b">Oro</a></nav>
 * Går bra: <nav aria-label="Meny"><a href="?" aria-current="page" style="font-weight:700">Sömn</a> <a href="/b">Oro</a></nav>
 */
({ all, shown }) => {
  const LOOK = ["fontWeight", "fontStyle", "textDecorationLine", "textDecorationThickness", "borderBottomWidth", "borderBottomStyle", "borderTopWidth", "borderInlineStartWidth", "outlineStyle", "fontSize", "boxShadow"];
  return all("a[aria-current], [aria-pressed=true], [aria-selected=true]").filter((one) => {
    const other = all(`${one.localName}:not([aria-current], [aria-pressed=true], [aria-selected=true])`, one.closest("ul, ol, nav, [role=tablist]") ?? one.parentElement).find((each) => shown(each) && each.className === one.className);
    if (!shown(one) || !other) return false;
    const [here, there] = [getComputedStyle(one), getComputedStyle(other)];
    const mark = (each, kind) => getComputedStyle(each, kind).content;
    return LOOK.every((key) => here[key] === there[key]) && ["::before", "::after"].every((kind) => mark(one, kind) === mark(other, kind)) && (here.color !== there.color || here.backgroundColor !== there.backgroundColor);
  });
}
