/**
 * Streck eller ytor i en teckning syns för dåligt
 *
 * Den som ser dåligt ser inte diagrammet eller symbolen.
 *
 * Kriterium: 1.4.11
 * Rätta: Ge det som betyder något minst 3:1 mot bakgrunden.
 * Flaggas: <svg role="img" aria-label="Kurva" width="99" height="50"><path d="M0 20h99" stroke="#ddd" stroke-width="2" fill="none"/></svg>
 * Går bra: <svg role="img" aria-label="Kurva" width="99" height="50"><path d="M0 20h99" stroke="#333" stroke-width="2" fill="none"/></svg>
 */
({ all, rendered, ground, parts, over, ratio }) => all("svg").flatMap((one) => {
  const behind = rendered(one) && ground(one);
  if (!behind) return [];
  const seen = all("path, line, circle, rect, polygon, polyline, ellipse", one).filter((part) => part.checkVisibility() && !part.closest("defs, clipPath, mask, pattern, [class*=grid i]"));
  return seen.filter((part) => {
    const { fill, stroke, strokeWidth, opacity, fillOpacity, strokeOpacity } = getComputedStyle(part);
    const at = (paint, much) => { const color = parts(paint); return ratio(over([...color.slice(0, 3), color[3] * Number(much) * Number(opacity)], behind), behind); };
    const whole = part.localName === "rect" && part.getBoundingClientRect().width >= one.getBoundingClientRect().width - 1;
    const paints = [fill === "none" ? 0 : at(fill, fillOpacity), stroke === "none" || !parseFloat(strokeWidth) ? 0 : at(stroke, strokeOpacity)].filter(Boolean);
    return paints.length && !whole && Math.max(...paints) < 3;
  }).slice(0, 1);
})
