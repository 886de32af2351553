/**
 * En bild som ser ut att säga något är märkt som prydnad
 *
 * Filens namn säger diagram, karta eller logotyp, men bilden är dold för den som lyssnar och inget bredvid säger samma sak.
 *
 * Kriterium: 1.1.1
 * Rätta: Beskriv bilden i alt, eller döp om filen om den är prydnad.
 * Flaggas: <img src="/logotyp.png" alt="" width="80" height="40">
 * Går bra: <p><img src="/logotyp.png" alt="" width="80" height="40"> Region Norr</p>
 */
({ all, rendered, plain }) =>
  all("img, object, embed").filter((one) => {
    const file = (one.getAttribute("src") || one.getAttribute("data") || "").split(/[?#]/)[0].split("/").at(-1);
    const hidden = one.getAttribute("alt") === "" || /^(none|presentation)$/.test(one.getAttribute("role") ?? "") || one.closest("[aria-hidden=true]");
    const { width, height } = one.getBoundingClientRect();
    return hidden && rendered(one) && width > 20 && height > 20 && /(logo|chart|diagram|graph(?!ic)|plot|map|karta|infograph|screenshot|skärmbild|kurva|stapel|tabell|table|text|quote|citat|sign|skylt|phone|telefon|adress|address)/i.test(file) && !plain(one.closest("a, button, p, figure, li, td, h1, h2, h3, label, div")?.textContent);
  })
