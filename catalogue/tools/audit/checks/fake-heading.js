/**
 * Text ser ut som en rubrik men är ingen
 *
 * Den som hoppar mellan rubriker hittar den inte.
 *
 * Kriterium: 1.3.1
 * Rätta: Använd h2–h6 för det som är en rubrik.
 * Flaggas: <p><b>Så får du behandling</b></p><p>Du kan söka själv eller få en remiss från din vårdcentral. Det tar några veckor innan du får svar.</p>
 * Flaggas: <div style="font-size:2rem">Så får du behandling</div><p>Du kan söka själv eller få en remiss från din vårdcentral.</p>
 * Går bra: <h2>Så får du behandling</h2><p>Du kan söka själv eller få en remiss från din vårdcentral.</p>
 * Går bra: <p><b>Obs!</b> Du kan söka själv.</p>
 */
({ blocks, said, shown, tokens }) => {
  const texts = blocks();
  return texts.filter((one, at) => {
    if (!/^(p|div|span|font|center)$/.test(one.localName) || !shown(one)) return false;
    if (one.closest(one.localName === "p" ? "li, header" : "header")) return false;
    if (one.closest("h1, h2, h3, h4, h5, h6, a, button, label, legend, table, figure, nav, footer, summary, dt, dd, caption, blockquote, [role=heading], [role=alert], [role=status], form, dialog, aside, address")) return false;
    const words = said(one);
    if (!words || tokens(words).length > 10 || /[.!?:;,]$/.test(words) || !/\p{L}{3}/u.test(words) || one.querySelector("a, button, input, br + *, img, time")) return false;
    const next = texts[at + 1];
    if (!next || next.closest("h1, h2, h3, h4, h5, h6, nav, footer, form") || !/^(p|div|ul|ol|li|blockquote|dt|dd|td|th|label|caption|summary)$/.test(next.localName) || next.getBoundingClientRect().top < one.getBoundingClientRect().bottom - 2 || !(one.parentElement === next.parentElement || one.parentElement.contains(next))) return false;
    const inner = [...one.querySelectorAll("*")].filter((part) => said(part) === words).at(-1) ?? one;
    const here = getComputedStyle(inner);
    const there = getComputedStyle(next);
    const bigger = parseFloat(here.fontSize) / parseFloat(there.fontSize);
    const bolder = Number(here.fontWeight) >= 600 && Number(there.fontWeight) < 600;
    const longer = tokens(said(next)).length > tokens(words).length + 2;
    return longer && (bigger >= 1.4 || (bigger >= 1.15 && bolder) || (bolder && bigger >= 1 && inner !== one) || (bolder && one.localName !== "p"));
  });
}
