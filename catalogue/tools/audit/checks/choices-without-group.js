/**
 * Val som hör ihop är ingen grupp med namn
 *
 * Den som lyssnar hör ”ja” och ”nej” men inte frågan.
 *
 * Kriterium: 1.3.1
 * Rätta: Lägg valen i ett fieldset med legend.
 * Flaggas: <p>Har du sökt vård?</p><label><input type="radio" name="v"> Ja</label> <label><input type="radio" name="v"> Nej</label>
 * Flaggas: <fieldset><label><input type="radio" name="v"> Ja</label> <label><input type="radio" name="v"> Nej</label></fieldset>
 * Går bra: <fieldset><legend>Har du sökt vård?</legend><label><input type="radio" name="v"> Ja</label> <label><input type="radio" name="v"> Nej</label></fieldset>
 */
({ all, shown, name }) => {
  const groups = new Map();
  for (const one of all("input[type=radio], input[type=checkbox]")) {
    if (!shown(one) || !one.name) continue;
    const key = `${one.type} ${one.name} ${one.form ? all("form").indexOf(one.form) : ""}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const roles = [...all("[role=radiogroup]").filter((one) => shown(one) && !name(one))];
  return [...roles, ...[...groups.values()].filter((some) => some.length > 1 && !some.some((one) => {
    for (let at = one.closest("fieldset, [role=group], [role=radiogroup]"); at; at = at.parentElement?.closest("fieldset, [role=group], [role=radiogroup]")) if (name(at)) return true;
    return false;
  }) && !some.every((one) => one.closest(".card, article, tr"))).map((some) => some[0])];
}
