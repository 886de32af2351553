/**
 * Två fält heter likadant
 *
 * Den som lyssnar vet inte vilket som är vilket.
 *
 * Kriterium: 2.4.6
 * Rätta: Säg i etiketten vad som skiljer fälten, eller lägg dem i grupper med namn.
 * Flaggas: <label>Namn <input></label> <label>Namn <input></label>
 * Går bra: <fieldset><legend>Du</legend><label>Namn <input></label></fieldset> <fieldset><legend>Barnet</legend><label>Namn <input></label></fieldset>
 */
({ all, shown, WRITTEN, name }) => {
  const seen = new Set();
  return all(`${WRITTEN}, input[type=checkbox], input[type=radio]`).filter((one) => {
    const told = name(one).toLowerCase();
    if (!shown(one) || !told) return false;
    const groups = [];
    for (let at = one.closest("fieldset, [role=group], [role=radiogroup], form, section[aria-label], section[aria-labelledby], tr"); at; at = at.parentElement?.closest("fieldset, [role=group], [role=radiogroup], form, section[aria-label], section[aria-labelledby]")) groups.push(at.localName === "form" ? `form ${all("form").indexOf(at)}` : name(at) || at.querySelector("th")?.textContent);
    const key = [one.type, told, ...groups].join("\n");
    return seen.has(key) || (seen.add(key) && false);
  });
}
