/**
 * Två element har samma id
 *
 * Det som pekar på id:t hittar bara det första.
 *
 * Kriterium: 4.1.1
 * Rätta: Ge varje element ett eget id.
 * Flaggas: <p id="a">Ett</p><p id="a">Två</p>
 * Går bra: <p id="a">Ett</p><p id="b">Två</p>
 */
({ all }) => {
  const seen = new Set();
  return all("[id]").filter((one) => one.id && !one.closest("svg") && (seen.has(one.id) || (seen.add(one.id) && false)));
}
