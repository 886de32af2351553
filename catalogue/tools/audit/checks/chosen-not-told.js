/**
 * Det syns inte vad som är valt
 *
 * En ruta som ritas om måste visa med form eller tydlig färg att den är ikryssad; annars kan ingen se sitt val.
 *
 * Kriterium: 1.4.11
 * Rätta: Rita en bock i rutan, eller ge den en färg med kontrasten 3:1 mot den som inte är vald.
 * Flaggas: <style>[type=checkbox] { appearance: none; width: 1.5rem; height: 1.5rem; border: 2px solid #222; background: #fff } [type=checkbox]:checked { background: #eee }</style><label><input type="checkbox"> Sömn</label>
 * Går bra: <style>[type=checkbox] { appearance: none; width: 1.5rem; height: 1.5rem; border: 2px solid #222; background: #fff } [type=checkbox]:checked { background: #222 }</style><label><input type="checkbox"> Sömn</label>
 * Går bra: <label><input type="checkbox"> Sömn</label>
 */
({ all, shown, parts, over, ratio, ground }) => {
  const look = (one) => {
    const [box, before, after] = [null, "::before", "::after"].map((part) => getComputedStyle(one, part));
    const drawn = [box.backgroundImage, box.borderWidth, box.borderRadius, box.boxShadow, box.outlineStyle, box.transform, ...[before, after].flatMap((part) => [part.content, part.display, part.opacity, part.transform, part.visibility, part.backgroundColor, part.borderWidth])];
    const behind = one.parentElement && ground(one.parentElement);
    return { drawn: drawn.join(), colours: behind && [over(parts(box.backgroundColor), behind), over(parts(box.borderTopColor), behind)], beside: one.labels?.[0] && getComputedStyle(one.labels[0]).cssText };
  };
  return all("input:is([type=checkbox], [type=radio])").filter((one) => shown(one) && getComputedStyle(one).appearance === "none" && getComputedStyle(one).transitionDuration === "0s").filter((one) => {
    const was = one.checked;
    const [chosen, not] = [true, false].map((value) => { one.checked = value; return look(one); });
    one.checked = was;
    return chosen.drawn === not.drawn && chosen.beside === not.beside && chosen.colours && chosen.colours.every((colour, at) => ratio(colour, not.colours[at]) < 3);
  }).slice(0, 1);
}
