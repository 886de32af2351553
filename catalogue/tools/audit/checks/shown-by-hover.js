/**
 * Innehåll visas bara när musen förs över
 *
 * Den som använder tangentbord når det inte.
 *
 * Kriterium: 2.1.1
 * Rätta: Visa det också med :focus-within, eller låt en knapp öppna det.
 * Flaggas: <style>.tips { display: none } .ord:hover .tips { display: block }</style><p class="ord">KBT <span class="tips">Kognitiv beteendeterapi</span></p>
 * Går bra: <style>.tips { display: none } .ord:hover .tips, .ord:focus-within .tips { display: block }</style><p class="ord" tabindex="-1">KBT <span class="tips">Kognitiv beteendeterapi</span></p>
 */
({ all }) => {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    const flat = (list) => [...list].flatMap((rule) => (rule.cssRules?.length && !rule.selectorText ? flat(rule.cssRules) : [rule]));
    try {
      return flat(sheet.cssRules);
    } catch {
      return [];
    }
  }).filter((rule) => rule.selectorText);
  const shows = (rule) => {
    const { display, visibility, opacity, left, clip, clipPath, height, maxHeight } = rule.style;
    return (display && display !== "none") || visibility === "visible" || Number(opacity) > 0 || left || clip === "auto" || clipPath === "none" || maxHeight || height;
  };
  const found = [];
  for (const rule of rules.filter((one) => /:hover/.test(one.selectorText) && shows(one))) {
    for (const selector of rule.selectorText.split(/,(?![^(]*\))/).filter((one) => /:hover/.test(one))) {
      const at = selector.replaceAll(":hover", "");
      let hidden = [];
      try {
        hidden = all(at).filter((one) => !one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.textContent.trim());
      } catch {
        continue;
      }
      if (!hidden.length) continue;
      const byFocus = rules.some((other) => /:focus/.test(other.selectorText) && shows(other) && other.selectorText.split(/,(?![^(]*\))/).some((one) => {
        try {
          return /:focus/.test(one) && hidden.some((part) => part.matches(one.replace(/:focus(-within|-visible)?/g, "") || "*"));
        } catch {
          return false;
        }
      }));
      if (!byFocus) found.push(hidden[0]);
    }
  }
  return found;
}
