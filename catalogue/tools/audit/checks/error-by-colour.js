/**
 * En röd kant är det enda som säger att fältet är fel
 *
 * Den som inte ser färgen, eller inte ser alls, får inte veta det.
 *
 * Kriterium: 1.4.1
 * Rätta: Skriv felet vid fältet, och sätt aria-invalid.
 * Flaggas: <label>Namn <input style="border:2px solid #c00"></label>
 * Går bra: <label>Namn <input style="border:2px solid #333"></label>
 */
({ all, shown, WRITTEN, parts }) => all(WRITTEN).filter((one) => {
  const [red, green, blue] = parts(getComputedStyle(one).borderTopColor);
  return shown(one) && red > 140 && green < 90 && blue < 90 && one.getAttribute("aria-invalid") !== "true";
})
