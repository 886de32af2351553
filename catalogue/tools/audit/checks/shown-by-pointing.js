/**
 * Text visas bara medan musen eller fokus är på något
 *
 * Den som förstorar skärmen ser den inte hela, och på en telefon går den inte att få fram.
 *
 * Kriterium: 1.4.13 (huset)
 * Rätta: Visa texten, eller låt details eller en knapp visa den tills den stängs.
 * Flaggas: <style>.ruta { visibility: hidden } a:hover + .ruta, a:focus + .ruta { visibility: visible }</style><p><a href="/a">Tabell</a> <span class="ruta">Läs villkoren först.</span></p>
 * Flaggas: <style>.ruta { display: none } a:is(:hover, :focus) .ruta { display: block; position: absolute }</style><p><a href="/a">Tabell <span class="ruta">Läs villkoren först.</span></a></p>
 * Går bra: <style>.skip { position: absolute; left: -9999px } .skip:focus { left: 0 }</style><a class="skip" href="#a">Hoppa</a><p>Läs villkoren först.</p>
 */
({ rules, chosen, plain, untouched }) => {
  const STATE = /:(hover|focus-within|focus-visible|focus)(?![\w-])/g;
  const shows = ({ style: { display, visibility, opacity } }) => (display && display !== "none") || visibility === "visible" || Number(opacity) > 0;
  return rules().filter((rule) => rule.selector.search(STATE) >= 0 && shows(rule)).flatMap(({ selector }) => chosen(untouched(selector, STATE))).filter((one) => plain(one.textContent) && !one.matches("a, button, input, summary, :hover, :focus") && !one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest("details:not([open]), dialog:not([open]), [popover], [hidden]")).slice(0, 1);
}
