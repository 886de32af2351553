/**
 * Innehåll visas bara när musen förs över
 *
 * Den som använder tangentbord når det inte.
 *
 * Kriterium: 2.1.1
 * Rätta: Visa det också med :focus-within, eller låt en knapp öppna det.
 * Flaggas: <style>.tips { display: none } .ord:hover .tips { display: block }</style><p class="ord">KBT <span class="tips">Kognitiv beteendeterapi</span></p>
 * Flaggas: <style>.tips { display: none } .ord:is(:hover) .tips { display: block }</style><p class="ord">KBT <span class="tips">Kognitiv beteendeterapi</span></p>
 * Går bra: <style>.tips { display: none } .ord:hover .tips, .ord:focus-within .tips { display: block }</style><p class="ord" tabindex="-1">KBT <span class="tips">Kognitiv beteendeterapi</span></p>
 */
({ rules, chosen, untouched }) => {
  const parts = (selector, word) => selector.split(/,(?![^(]*\))/).filter((one) => one.includes(word));
  const shows = ({ style: { display, visibility, opacity, left, clip, clipPath, height, maxHeight } }) =>
    (display && display !== "none") || visibility === "visible" || Number(opacity) > 0 || left || clip === "auto" || clipPath === "none" || maxHeight || height;
  const shown = rules().filter(shows);
  const byFocus = new Set(shown.flatMap(({ selector }) => parts(selector, ":focus")).flatMap((one) => chosen(untouched(one, /:focus(-within|-visible)?|:hover/g))));
  return shown.flatMap(({ selector }) => parts(selector, ":hover")).flatMap((selector) => {
    const hidden = chosen(untouched(selector, /:hover/g)).filter((one) => !one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.textContent.trim());
    return hidden.length && !hidden.some((one) => byFocus.has(one)) ? [hidden[0]] : [];
  });
}
