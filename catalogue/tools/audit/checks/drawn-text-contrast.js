/**
 * Text i en teckning syns för dåligt
 *
 * Den som ser dåligt kan inte läsa diagrammets siffror.
 *
 * Kriterium: 1.4.3
 * Rätta: Ge texten minst 4,5:1 mot det den står på.
 * Flaggas: <svg role="img" aria-label="Kurva" width="99" height="50"><text y="20" fill="#bbb">Sömn</text></svg>
 * Går bra: <svg role="img" aria-label="Kurva" width="99" height="50"><text y="20" fill="#222">Sömn</text></svg>
 */
({ all, rendered, ground, parts, over, ratio, plain }) => all("svg text").filter((one) => {
  const behind = rendered(one) && plain(one.textContent) && ground(one.closest("svg"));
  if (!behind) return false;
  const { left, top, right, bottom } = one.getBoundingClientRect();
  const under = all("rect, circle, path, polygon, ellipse", one.closest("svg")).filter((part) => part.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && getComputedStyle(part).fill !== "none").map((part) => [part, part.getBoundingClientRect()]).filter(([, box]) => box.left < (left + right) / 2 && box.right > (left + right) / 2 && box.top < (top + bottom) / 2 && box.bottom > (top + bottom) / 2).at(-1);
  const seen = (color, ...much) => [...color.slice(0, 3), much.reduce((whole, one) => whole * Number(one), color[3])];
  const base = under ? over(seen(parts(getComputedStyle(under[0]).fill), getComputedStyle(under[0]).fillOpacity, getComputedStyle(under[0]).opacity), behind) : behind;
  const { fill, fillOpacity, opacity, fontSize, fontWeight } = getComputedStyle(one);
  const color = parts(fill);
  const large = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
  return ratio(over(seen(color, fillOpacity, opacity), base), base) < (large ? 3 : 4.5);
})
