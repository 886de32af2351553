/**
 * Något pekar på ett id som inte finns
 *
 * Etiketten, förklaringen eller felet som skulle höras kommer aldrig fram.
 *
 * Kriterium: 4.1.2
 * Rätta: Rätta id:t, eller ta bort pekaren.
 * Flaggas: <label for="finns-inte">Namn</label> <input aria-label="Namn">
 * Flaggas: <p>Sömn</p><button aria-describedby="finns-inte">Välj</button>
 * Går bra: <label for="f">Namn</label> <input id="f" aria-describedby="g"><p id="g">Hela namnet.</p>
 */
({ all, rendered, pointed }) => {
  const POINTS = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-errormessage", "aria-details", "aria-flowto", "aria-activedescendant", "headers", "popovertarget", "commandfor"];
  const wrong = (one) => POINTS.find((name) => one.hasAttribute(name) && (!pointed(one, name).length || pointed(one, name).some((to) => !to)));
  return all(POINTS.map((name) => `[${name}]`).join()).filter((one) => rendered(one) && wrong(one)).map((one) => [one, `${wrong(one)} pekar på ett id som inte finns`]);
}
