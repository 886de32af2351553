/**
 * Kanten på ett fält eller en knapp syns för dåligt
 *
 * Den som ser dåligt hittar inte var fältet är.
 *
 * Kriterium: 1.4.11
 * Rätta: Ge kanten eller ytan minst 3:1 mot det runt om.
 * Flaggas: <label>Namn <input style="border:1px solid #ddd;background:#fff"></label>
 * Går bra: <label>Namn <input style="border:1px solid #555;background:#fff"></label>
 */
({ all, shown, WRITTEN, ground, parts, over, ratio }) =>
  [...all(WRITTEN), ...all("input[type=checkbox], input[type=radio]").filter((one) => getComputedStyle(one).appearance === "none"), ...all("[role=checkbox], [role=radio], [role=switch]")].filter((one) => {
    if (!shown(one) || one.disabled || one.readOnly) return false;
    const around = ground(one.parentElement);
    const style = getComputedStyle(one);
    if (!around || style.backgroundImage !== "none" && one.localName !== "select") return false;
    const fill = over(parts(style.backgroundColor), around);
    if (ratio(fill, around) >= 3 || style.boxShadow !== "none") return false;
    const sides = ["Top", "Right", "Bottom", "Left"].filter((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0);
    const best = Math.max(1, ...sides.map((side) => ratio(over(parts(style[`border${side}Color`]), around), around)), style.outlineStyle !== "none" ? ratio(over(parts(style.outlineColor), around), around) : 1);
    return best < 3;
  })
