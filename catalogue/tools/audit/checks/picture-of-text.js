/**
 * Text är gjord som bild
 *
 * Den går inte att förstora skarpt, byta färg på eller markera.
 *
 * Kriterium: 1.4.5
 * Rätta: Skriv texten, och sätt utseendet med CSS.
 * Flaggas: <h2><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="240" height="40" alt="Så får du behandling"></h2>
 * Flaggas: <p><img alt="Sök vård" width="99" height="30" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Ctext y='20'%3ESök%3C/text%3E%3C/svg%3E"></p>
 * Går bra: <h2>Så får du behandling</h2><p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="240" height="40" alt="En person vid en dator"></p>
 */
({ all, rendered, plain, tokens }) => {
  const drawn = (url) => /^data:image\/svg/i.test(url) && /<text|%3Ctext|PHRleH/i.test(url);
  const pictures = all("img, input[type=image]").filter((one) => {
    const holder = one.closest("h1, h2, h3, h4, h5, h6, button, th, legend, label, summary, nav a, caption");
    return rendered(one) && (drawn(one.src) || (tokens(one.alt).length > 1 && (one.type === "image" || (holder && !plain(holder.textContent)))));
  });
  return [...pictures, ...all("body *").filter((one) => { const { backgroundImage } = getComputedStyle(one); return backgroundImage.includes("svg") && drawn(/url\("(.*?)"\)/.exec(backgroundImage)?.[1] ?? ""); })];
}
