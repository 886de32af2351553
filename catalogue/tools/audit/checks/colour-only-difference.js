/**
 * Delar av en text skiljer sig bara genom färgen
 *
 * Den som inte ser färgerna ser ingen skillnad.
 *
 * Kriterium: 1.4.1 (huset)
 * Rätta: Lägg till ett ord, ett märke eller en stil som syns utan färg.
 * Flaggas: <p>Sömn: <span style="color:#c00">avslutat</span>, oro: <span style="color:#080">öppet</span>, smärta: <span style="color:#c00">avslutat</span></p>
 * Går bra: <p>Sömn: <b>avslutat</b>, oro: öppet</p>
 */
({ all, shown, parts, plain }) => {
  const bright = (color) => Math.max(...parts(color).slice(0, 3)) - Math.min(...parts(color).slice(0, 3)) > 60;
  return all("span, font, td, li, label, b, strong, em, i, legend, p").filter((one) => {
    const here = getComputedStyle(one);
    const there = getComputedStyle(one.parentElement);
    if (here.color === there.color || !shown(one) || !plain(one.textContent) || one.closest("a, button, code, pre") || one.querySelector("a, input, svg, img")) return false;
    const like = ["fontWeight", "fontStyle", "textDecorationLine", "fontSize", "backgroundColor", "borderBottomStyle"].every((key) => here[key] === there[key] || (key === "backgroundColor" && !parts(here[key])[3]));
    return bright(here.color) && like;
  });
}
