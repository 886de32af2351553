/**
 * Exempeltexten i ett fält syns för dåligt
 *
 * Den som ser dåligt kan inte läsa den.
 *
 * Kriterium: 1.4.3
 * Rätta: Ge ::placeholder minst 4,5:1 mot fältet.
 * Flaggas: <style>input::placeholder { color: #bbb }</style><label>Namn <input placeholder="Till exempel Kim" style="background:#fff"></label>
 * Går bra: <style>input::placeholder { color: #444 }</style><label>Namn <input placeholder="Till exempel Kim" style="background:#fff"></label>
 */
({ all, shown, ground, parts, over, ratio }) => all("input[placeholder], textarea[placeholder]").filter((one) => {
  const behind = shown(one) && !one.disabled && one.placeholder.trim() && ground(one);
  if (!behind) return false;
  const { color, opacity } = getComputedStyle(one, "::placeholder");
  const mixed = parts(color);
  return ratio(over([...mixed.slice(0, 3), mixed[3] * Number(opacity)], behind), behind) < 4.5;
})
