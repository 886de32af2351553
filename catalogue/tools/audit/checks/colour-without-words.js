/**
 * En färgad fläck säger något som inte står i ord
 *
 * Den som inte ser färger, eller inte ser alls, får inte veta det. I hög kontrast försvinner den.
 *
 * Kriterium: 1.4.1
 * Rätta: Skriv vad färgen betyder bredvid.
 * Flaggas: <ul><li>Sömn <span style="display:inline-block;width:12px;height:12px;border-radius:50%;background:#c00"></span></li></ul>
 * Flaggas: <table><caption>A</caption><tr><th scope="row">Sömn</th><td style="background:#0a0">&nbsp;</td></tr></table>
 * Går bra: <ul><li>Sömn <b>avslutat</b></li></ul>
 */
({ all, rendered, parts, plain, name }) => all("td, i, b, span, div, em, strong, svg circle, svg rect").filter((one) => {
  if (one.children.length || plain(one.textContent)) return false;
  const drawn = one instanceof SVGElement;
  if (drawn && (!one.closest("li, td, dd, p") || one.closest("svg").querySelectorAll("*").length > 1)) return false;
  if (!rendered(one)) return false;
  const { width, height } = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const color = parts(drawn ? style.fill : style.backgroundColor);
  const vivid = color[3] > 100 && Math.max(...color.slice(0, 3)) - Math.min(...color.slice(0, 3)) > (one.localName === "td" ? 24 : 60);
  return vivid && width > 3 && height > 3 && !one.closest("[role=img], button, a, [role=progressbar], progress, meter") && !(drawn ? false : name(one)) && one.closest("li, td, th, dd, dt, p, h1, h2, h3, h4, tr, label, article, section");
})
