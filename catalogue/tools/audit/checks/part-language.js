/**
 * En del av texten är på ett annat språk utan att det är märkt
 *
 * Skärmläsaren läser den med fel uttal.
 *
 * Kriterium: 3.1.2
 * Rätta: Märk delen med lang.
 * Flaggas: <p>The program is for adults who have had trouble with their sleep for more than three months.</p>
 * Flaggas: <p>Så här står det i boken: <q>The program is for adults who have had trouble with their sleep for more than three months.</q></p>
 * Flaggas: <p lang="fr">Den som inte kan sova har ofta mycket att tänka på, och det går över.</p>
 * Flaggas: <p>هذا النص مكتوب باللغة العربية</p>
 * Går bra: <ul><li>Får mätinstrumenten delas? En del kräver tillstånd. Se varje mätinstrument.</li></ul>
 * Går bra: <p lang="en">The program is for adults who have had trouble with their sleep for more than three months.</p>
 */
({ blocks, written, speaks, langOf, plain, all, rendered, heard, without }) => {
  const page = document.documentElement.getAttribute("lang") || document.documentElement.getAttribute("xml:lang");
  if (!page) return [];
  const parts = [...blocks(), ...all("q, em, i, cite, blockquote, a, span, td, th, li, b, strong").filter((one) => rendered(one) && plain(one.textContent).split(" ").length > 3)];
  const wrong = [...new Set(parts)].filter((one) => {
    if (!heard(one) || one.closest("code, kbd, samp, pre, svg, math, [translate=no]")) return false;
    const lang = langOf(one);
    const told = written(without(one, "[lang], script, style, code, pre, template"));
    if (!told?.sure || !lang || speaks(lang, told.code)) return false;
    return told.code.includes("|") || (told.words >= 6 && told.most >= 3);
  });
  return wrong.filter((one) => !wrong.some((other) => other !== one && one.contains(other)));
}
