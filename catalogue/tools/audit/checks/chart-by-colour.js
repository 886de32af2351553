/**
 * Delarna av ett diagram skiljer sig bara genom färgen
 *
 * Den som inte ser färgerna kan inte läsa av det.
 *
 * Kriterium: 1.4.1
 * Rätta: Sätt namn vid delarna, eller ge dem olika form, streck eller mönster.
 * Flaggas: <svg role="img" aria-label="Stöd per program" width="200" height="100"><rect fill="#c00" width="20" height="50"/><rect fill="#0a0" x="30" width="20" height="70"/><rect fill="#00c" x="60" width="20" height="30"/></svg>
 * Går bra: <svg role="img" aria-label="Stöd per program" width="200" height="100"><rect fill="#060" width="20" height="50"/><text x="0" y="70">Sömn</text><rect fill="#c00" x="30" width="20" height="70"/><text x="30" y="90">Oro</text></svg>
 */
({ all, rendered, parts }) => all("svg").filter((one) => {
  if (!rendered(one)) return false;
  const kinds = new Map();
  for (const part of all("rect, circle, path, line, polygon, polyline, ellipse", one)) {
    const { fill, stroke, strokeDasharray } = getComputedStyle(part);
    const color = parts(fill !== "none" ? fill : stroke);
    const vivid = Math.max(...color.slice(0, 3)) - Math.min(...color.slice(0, 3)) > 60;
    const key = `${part.localName} ${strokeDasharray}`;
    if (vivid && color[3] > 100) kinds.set(key, (kinds.get(key) ?? new Set()).add(color.join()));
  }
  return [...kinds.values()].some((colours) => colours.size > 1 && all("text", one).length < colours.size);
})
