/**
 * Etiketten bredvid fältet hör till ett annat fält
 *
 * Den som lyssnar fyller i rätt svar på fel ställe.
 *
 * Kriterium: 1.3.1
 * Rätta: Låt for i etiketten vara id:t på fältet intill.
 * Flaggas: <p><label for="b">Namn</label> <input id="a" aria-label="Ort"></p><p><label for="a">Ort</label> <input id="b" aria-label="Namn"></p>
 * Går bra: <p><label for="a">Namn</label> <input id="a"></p>
 */
({ all, shown, FIELD }) => all(FIELD).filter((one) => {
  if (!shown(one)) return false;
  const tick = /^(checkbox|radio)$/.test(one.type);
  const around = one.closest("label");
  const beside = around ?? (tick ? one.nextElementSibling ?? one.previousElementSibling : one.previousElementSibling);
  return beside?.localName === "label" && shown(beside) && beside.control !== null && beside.control !== one && beside.control.parentElement !== one.parentElement;
})
