/**
 * Innehåll försvinner när sidan skrivs ut
 *
 * Den som läser på papper, eller ska lämna sidan till en nämnd, får bara en del.
 *
 * Kriterium: (huset)
 * Rätta: Göm bara menyer och verktyg i @media print.
 * Flaggas: <style>@media print { main p { display: none } }</style><p>Programmet är till för vuxna.</p>
 * Går bra: <style>@media print { nav { display: none } }</style><p>Programmet är till för vuxna.</p>
 */
({ rules, chosen, shown, all, plain }) => {
  const tools = "nav, form, button, dialog, input, label, search, [role=search], [role=status], .skip, script, style";
  const hides = ({ style }) => style.display === "none" || style.visibility === "hidden" || style.opacity === "0" || /^(transparent|#fff(fff)?|white|rgb\(255, 255, 255\))$/.test(style.color) || style.fontSize === "0px";
  return rules().filter((rule) => rule.media.some((one) => /print/.test(one)) && hides(rule)).flatMap(({ selector }) => chosen(selector).filter((one) => {
    if (!one.closest("main, body:not(:has(main))") || one.closest(tools) || !shown(one) || one.matches("p:has(a)")) return false;
    const copy = one.cloneNode(true);
    for (const part of all(tools, copy)) part.remove();
    return /^(main|article|h1|h2|h3|table|tbody|thead|tr|dl|dd|figure|p|details)$/.test(one.localName) && plain(copy.textContent).length > 20;
  }).slice(0, 1));
}
