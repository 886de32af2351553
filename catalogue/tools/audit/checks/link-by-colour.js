/**
 * En länk i löpande text skiljer sig bara genom färgen
 *
 * Den som inte ser färgen ser ingen länk.
 *
 * Kriterium: 1.4.1
 * Rätta: Låt länkar i text vara understrukna.
 * Flaggas: <p>Läs mer om <a href="/a" style="text-decoration:none">sömn hos vuxna</a> och vad som hjälper.</p>
 * Går bra: <p>Läs mer om <a href="/a">sömn hos vuxna</a> och vad som hjälper.</p>
 */
({ all, shown, block, said, parts, tokens }) => {
  const marked = (part) => {
    const here = getComputedStyle(part);
    return /underline/.test(here.textDecorationLine) || parseFloat(here.borderBottomWidth) > 0 || parts(here.backgroundColor)[3] > 0 || here.outlineStyle !== "none" || here.backgroundImage !== "none";
  };
  return all("a[href]").filter((one) => {
    if (marked(one) || !shown(one) || !/\p{L}/u.test(said(one)) || one.closest("nav, h1, h2, h3, h4, h5, h6, svg, button") || one.querySelector("img, svg")) return false;
    const around = block(one);
    const rest = all("a, button", around).reduce((text, link) => text.replace(said(link), " "), said(around));
    const [here, there] = [getComputedStyle(one), getComputedStyle(one.parentElement)];
    const added = ["::before", "::after"].some((kind) => !/^(none|normal)$/.test(getComputedStyle(one, kind).content));
    return tokens(rest).length > 0 && /^inline/.test(here.display) && !all("*", one).some(marked) && here.fontWeight === there.fontWeight && here.fontStyle === there.fontStyle && !added;
  });
}
