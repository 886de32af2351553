/**
 * Sidans titel säger inte vad sidan handlar om
 *
 * Titeln är det första som läses upp, och det som står på fliken och bland bokmärkena.
 *
 * Kriterium: 2.4.2
 * Rätta: Skriv det som sidans huvudrubrik säger.
 * Flaggas: <!doctype html><html lang="sv"><title>Namnlös</title><body><main><h1>Om sömn</h1><p>Här står om sömn.</p></main></body></html>
 * Flaggas: <!doctype html><html lang="sv"><title>Skördetid för äpplen</title><body><main><h1>Klementiner</h1><p>Klementiner mognar sent i oktober och håller sig färska ända till februari om man förvarar dem svalt och mörkt i källaren.</p></main></body></html>
 * Går bra: <!doctype html><html lang="sv"><title>Klementiner</title><body><main><h1>Klementiner</h1><p>Klementiner mognar sent i oktober och håller sig färska ända till februari om man förvarar dem svalt och mörkt i källaren.</p></main></body></html>
 */
({ plain, tokens }) => {
  const title = plain(document.title);
  if (!title) return [];
  const here = document.querySelector("title") ?? document.documentElement;
  if (/^(namnlös\p{L}*( \p{L}+)?|(utan|ny) titel|untitled( document| page)?|title|titel|page( \d+)?|sida( \d+)?|home( ?page)?|hem|start|index(\.\w+)?|document|dokument( ?\d*)?|ny sida|new page|test|welcome|välkommen|page title|sidtitel|insert title here|lorem ipsum.*|todo|main|default|[\w-]+\.(html?|php|aspx?|pdf|docx?)|https?:\/\/\S+|[^\p{L}]*)$/iu.test(title)) return [here];
  const mark = document.querySelector("header a[href]");
  if (mark && title === plain(mark.textContent) && mark.href.split(/[?#]/)[0] !== location.href.split(/[?#]/)[0] && plain(document.querySelector("h1")?.textContent) !== title) return [here];
  const [first, ...rest] = title.split(/\s[–—|·-]\s/);
  const top = document.querySelector("h1");
  if (rest.length && top && tokens(first).some((word) => word.length > 3)) {
    const words = tokens(`${top.textContent} ${document.querySelector("meta[name=title]")?.content ?? ""}`).map((word) => word.slice(0, 4));
    if (!tokens(first).some((word) => words.includes(word.slice(0, 4)))) return [here];
  }
  const body = tokens(plain(document.body.innerText));
  if (body.length < 20 || document.body.querySelector("iframe, frame")) return [];
  const stems = new Set(body.map((word) => word.slice(0, 4)));
  const words = tokens(title).filter((word) => word.length > 3);
  const alts = plain([...document.images].map((image) => image.alt).join(" ")).toLowerCase();
  return words.length > 1 && !words.some((word) => stems.has(word.slice(0, 4)) || alts.includes(word)) ? [here] : [];
}
