/**
 * En bakgrundsbild står ensam, utan text
 *
 * Säger den något hör ingen det, och i hög kontrast syns den inte.
 *
 * Kriterium: 1.1.1 (huset)
 * Rätta: Använd img med alt, eller en bild som bara är prydnad bakom något annat.
 * Flaggas: <div style="width:80px;height:80px;background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)"></div>
 * Går bra: <div role="img" aria-label="Karta" style="width:80px;height:80px;background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)"></div>
 */
({ all, rendered, name, plain }) => all("body *").filter((one) => {
  if (one.children.length || plain(one.textContent) || !rendered(one)) return false;
  const { backgroundImage } = getComputedStyle(one);
  const { width, height } = one.getBoundingClientRect();
  return /url\(/.test(backgroundImage) && width > 15 && height > 15 && !name(one) && !one.closest("[aria-hidden=true]") && !one.closest("a, button, label, input");
})
