/**
 * Texten syns för dåligt när musen eller fokus är på den
 *
 * Den som ser dåligt ser inte vad den är på väg att trycka på.
 *
 * Kriterium: 1.4.3
 * Rätta: Ge texten minst 4,5:1 också i :hover, :focus och :active.
 * Flaggas: <style>a.svag:hover { color: #ccc }</style><p><a class="svag" href="/a">Sömn</a></p>
 * Går bra: <style>a.stark:hover { color: #040 }</style><p><a class="stark" href="/a">Sömn</a></p>
 */
({ rules, holds, chosen, shown, plain, parts, over, ratio, ground }) => {
  const STATE = /:(hover|focus-visible|focus|active|visited|target)(?![\w-])/g;
  const found = [];
  for (const rule of rules()) {
    const { color, backgroundColor } = rule.style;
    if (!(color || backgroundColor) || rule.selector.search(STATE) < 0 || /::/.test(rule.selector) || !holds(rule)) continue;
    const one = chosen(rule.selector.replace(STATE, "")).find((each) => shown(each) && plain(each.textContent));
    if (!one) continue;
    const was = one.getAttribute("style");
    one.style.setProperty("transition", "none", "important");
    if (color) one.style.setProperty("color", color, "important");
    if (backgroundColor) one.style.setProperty("background-color", backgroundColor, "important");
    const behind = ground(one);
    const { color: now, fontSize, fontWeight } = getComputedStyle(one);
    const large = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
    if (behind && ratio(over(parts(now), behind), behind) < (large ? 3 : 4.5)) found.push([one, `Texten syns för dåligt i ${rule.selector}`]);
    if (was === null) one.removeAttribute("style");
    else one.setAttribute("style", was);
  }
  return found;
}
