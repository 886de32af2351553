/**
 * Några val har en rubrik som inte hör till dem
 *
 * Den som lyssnar hör valen men inte vilken del av frågan de gäller.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Lägg valen i en grupp med role="group" och aria-labelledby.
 * Flaggas: <fieldset><legend>Tillstånd</legend><div><p id="r">Ångest</p><ul><li><label><input type="checkbox" name="t"> Oro</label></li><li><label><input type="checkbox" name="t"> Panik</label></li></ul></div></fieldset>
 * Går bra: <fieldset><legend>Tillstånd</legend><div role="group" aria-labelledby="r"><p id="r">Ångest</p><ul><li><label><input type="checkbox" name="t"> Oro</label></li><li><label><input type="checkbox" name="t"> Panik</label></li></ul></div></fieldset>
 */
({ all, rendered, plain, name }) => all(":is(p, span, b, strong)[id] + :is(ul, div, ol)").filter((one) => {
  const boxes = all("input[type=checkbox], input[type=radio]", one);
  const words = plain(one.previousElementSibling.textContent).toLowerCase();
  const group = one.closest("fieldset, [role=group], [role=radiogroup]");
  return boxes.length > 1 && rendered(one) && words && !(group && name(group).toLowerCase().includes(words)) && !all("[aria-describedby]").some((other) => other.getAttribute("aria-describedby").split(" ").includes(one.previousElementSibling.id));
}).map((one) => one.previousElementSibling)
