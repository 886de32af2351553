/**
 * Det som står först på skärmen kommer sist i koden
 *
 * Den som lyssnar eller använder tangentbord får det i en annan ordning än den som ser.
 *
 * Kriterium: 1.3.2
 * Rätta: Lägg delarna i koden i den ordning de ska läsas.
 * Flaggas: <div style="display:flex;flex-direction:column-reverse"><p>Andra stycket.</p><p>Första stycket.</p></div>
 * Flaggas: <div style="display:flex"><p style="order:2">Ett</p><p>Två</p></div>
 * Flaggas: <div style="position:relative;height:9rem"><p style="position:absolute;top:5rem">Steg ett</p><p style="position:absolute;top:0">Steg två</p></div>
 * Går bra: <div style="display:flex"><p>Ett</p><p>Två</p></div>
 */
({ all, shown, plain }) =>
  all("body, body *").filter((one) => {
    const { direction } = getComputedStyle(one);
    if (one.children.length < 2 || direction === "rtl" || one.closest("svg, table, select")) return false;
    const parts = [...one.children].filter((part) => {
      const style = getComputedStyle(part);
      return plain(part.textContent) && shown(part) && !/inline/.test(style.display) && style.position !== "fixed" && style.position !== "sticky" && !part.closest("dialog");
    });
    return parts.some((part, at) => {
      const next = parts[at + 1];
      if (!next) return false;
      const here = part.getBoundingClientRect();
      const there = next.getBoundingClientRect();
      if (!here.height || !there.height) return false;
      const above = there.bottom <= here.top + 1;
      const leftOf = there.right <= here.left + 1 && there.top < here.bottom && here.top < there.bottom;
      const moved = /flex|grid/.test(getComputedStyle(one).display) || [part, next].some((each) => getComputedStyle(each).position === "absolute" || getComputedStyle(each).float !== "none" || (getComputedStyle(each).position === "relative" && (getComputedStyle(each).top !== "auto" && getComputedStyle(each).top !== "0px")));
      const columns = getComputedStyle(one).columnCount !== "auto" || getComputedStyle(one).columnWidth !== "auto";
      const floats = [part, next].every((each) => getComputedStyle(each).float === "right");
      return moved && !columns && (above || (leftOf && !floats) || (leftOf && floats));
    });
  })
