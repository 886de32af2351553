/**
 * Långa texter är kursiva, versala, understrukna eller marginaljusterade
 *
 * Orden blir svårare att känna igen, mest för den som har dyslexi.
 *
 * Kriterium: 1.4.8 (huset)
 * Rätta: Använd vanlig stil och vänsterställd text i längre stycken.
 * Flaggas: <p style="font-style:italic">Den som inte kan sova har ofta mycket att tänka på, och det är vanligt att det går över av sig självt.</p>
 * Flaggas: <p>DEN SOM INTE KAN SOVA HAR OFTA MYCKET ATT TÄNKA PÅ OCH DET ÄR VANLIGT ATT DET GÅR ÖVER.</p>
 * Flaggas: <p style="text-align:justify">Den som inte kan sova har ofta mycket att tänka på, och det är vanligt att det går över av sig självt.</p>
 * Går bra: <p>Den som inte kan sova har ofta mycket att tänka på, och det är <i>vanligt</i> att det går över av sig självt.</p>
 */
({ blocks, all, shown, said, tokens, rendered }) => {
  const long = (one) => tokens(said(one)).length > 12;
  const style = (one) => getComputedStyle(one);
  const texts = blocks().filter((one) => shown(one) && long(one));
  const inner = all("em, i, u, strong, b, span, font, cite").filter((one) => rendered(one) && long(one) && !one.closest("a"));
  return [
    ...[...texts, ...inner].filter((one) => style(one).fontStyle === "italic" && !one.parentElement.closest("i, em, cite")),
    ...texts.filter((one) => style(one).textAlign === "justify"),
    ...texts.filter((one) => style(one).textTransform === "uppercase" || (said(one) === said(one).toUpperCase() && /\p{Lu}{4}/u.test(said(one)))),
    ...[...texts, ...inner].filter((one) => /underline/.test(style(one).textDecorationLine) && !one.closest("a")),
  ];
}
