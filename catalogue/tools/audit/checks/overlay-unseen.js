/**
 * Något som inte syns ligger över sidan och tar emot alla tryck
 *
 * Musen och fingret kommer inte åt det som ligger under.
 *
 * Kriterium: 2.1.1 (huset)
 * Rätta: Ta bort det, eller sätt pointer-events: none.
 * Flaggas: <div style="position:fixed;inset:0;z-index:9;opacity:0"></div>
 * Går bra: <div style="position:fixed;inset:0;z-index:9;pointer-events:none"></div>
 */
({ all }) => document.querySelector("dialog:modal") ? [] : all("body *").filter((one) => {
  const { position, pointerEvents, visibility } = getComputedStyle(one);
  if (!/fixed|absolute/.test(position) || pointerEvents === "none" || visibility === "hidden" || one.textContent.trim()) return false;
  const { width, height } = one.getBoundingClientRect();
  return width * height > innerWidth * innerHeight * 0.5 && !one.matches("img, svg, video");
})
