/**
 * Sidan säger att den är på ett annat språk än den är
 *
 * Skärmläsaren läser med fel uttal, så att ingen förstår.
 *
 * Kriterium: 3.1.1
 * Rätta: Skriv sidans språk i lang på html.
 * Flaggas: <!doctype html><html lang="en"><title>Om sömn</title><body><main><h1>Om sömn</h1><p>Den som inte kan sova har ofta mycket att tänka på, och det är vanligt att det går över av sig självt efter en tid.</p></main></body></html>
 * Flaggas: <!doctype html><html><title>Om sömn</title><body><main><h1>Om sömn</h1><p>Den som inte kan sova har ofta mycket att tänka på.</p></main></body></html>
 * Går bra: <p>Den som inte kan sova har ofta mycket att tänka på, och det är vanligt att det går över av sig självt efter en tid.</p>
 */
({ written, speaks, all, plain }) => {
  const html = document.documentElement;
  const lang = html.getAttribute("lang") || html.getAttribute("xml:lang");
  const copy = document.body.cloneNode(true);
  for (const one of all("[lang], script, style, template, noscript, code, pre", copy)) one.remove();
  const text = plain(`${html.querySelector("title:not([lang])")?.textContent ?? ""} ${copy.textContent}`);
  if (!lang) return text || all("img").length ? [html] : [];
  const told = written(text);
  if (!told?.sure || speaks(lang, told.code)) return [];
  return (told.words ?? 99) >= 8 ? [[html, `Sidan säger ${lang}, men texten är på ${told.code.split("|")[0]}.`]] : [];
}
