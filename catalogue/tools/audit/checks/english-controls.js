/**
 * En knapp, länk eller rubrik är på engelska
 *
 * Skärmläsaren uttalar den på svenska, och alla kan inte engelska.
 *
 * Kriterium: 3.1.2 (huset)
 * Rätta: Skriv på svenska, eller märk med lang="en".
 * Flaggas: <button>Get started now</button>
 * Flaggas: <h2>November 30th, 2026</h2>
 * Går bra: <h2><code lang="en">search</code></h2>
 * Går bra: <button>Kom igång</button>
 * Går bra: <a href="/en" lang="en">Read more</a>
 */
({ all, heard, without, langOf, tokens }) => {
  const COMMON = "about account all and back cancel click close contact continue delete download edit english first for from get go help here hide home how in it last learn log login logout menu more my new next no not now of on open our out page previous print privacy read register reset save search see select send settings share show sign skip start started step submit terms the this to up update upload us view what with yes you your".split(" ");
  const SWEDISH = "all for hide i in help log menu more my no on open page start step up print reset terms us new us it to read".split(" ");
  const months = /(?<!\p{L})(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(st|nd|rd|th)?,? \d{4}/u;
  return all("a[href], button, h1, h2, h3, h4, label, legend, summary, th, caption, time, p, dd").filter((one) => {
    const text = without(one, "[lang]");
    if (!heard(one) || !/^sv/.test(langOf(one)) || text.length > 400) return false;
    if (one.matches("p, dd, time")) return months.test(text);
    const words = tokens(text);
    return months.test(text) || (words.length > 0 && words.every((word) => COMMON.includes(word)) && words.some((word) => !SWEDISH.includes(word)));
  });
}
