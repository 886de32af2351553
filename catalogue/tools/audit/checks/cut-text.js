/**
 * Slutet på texten är ersatt av tre prickar
 *
 * Ingen kan läsa det som är bortklippt.
 *
 * Kriterium: 1.4.10 (huset)
 * Rätta: Låt texten radbrytas.
 * Flaggas: <p style="width:9rem;white-space:nowrap;overflow:hidden;text-overflow:ellipsis">Programmet är till för vuxna som har svårt att sova.</p>
 * Flaggas: <p style="width:9rem;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden">Programmet är till för vuxna som har svårt att sova och som vill ha hjälp på nätet.</p>
 * Går bra: <p style="width:9rem">Programmet är till för vuxna som har svårt att sova.</p>
 */
({ all, shown, plain }) => all("body *:not(input, select, textarea, svg, svg *)").filter((one) => {
  const { overflowX, overflowY, textOverflow, webkitLineClamp, whiteSpace } = getComputedStyle(one);
  if (overflowX === "visible" && overflowY === "visible") return false;
  const sideways = /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1 && (textOverflow === "ellipsis" || whiteSpace === "nowrap");
  const below = /hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 2 && webkitLineClamp !== "none";
  return (sideways || below) && shown(one) && plain(one.textContent);
})
