/**
 * Ringen runt det som har fokus saknas eller syns för dåligt
 *
 * Den som använder tangentbord ser inte var den är. En skugga räcker inte: den försvinner i hög kontrast.
 *
 * Kriterium: 2.4.7
 * Rätta: Sätt en outline med minst 3:1 mot bakgrunden, och ta aldrig bort den.
 * Flaggas: <style>a:focus-visible { outline: none }</style><p><a href="#a">Sömn</a></p>
 * Flaggas: <style>a:focus-visible { outline: 2px solid #eee }</style><p><a href="#a">Sömn</a></p>
 * Går bra: <style>a:focus-visible { outline: 2px solid #222 }</style><p><a href="#a">Sömn</a></p>
 */
({ all, shown, tabbable, ground, parts, over, ratio, rules, holds }) => {
  const bare = rules().filter((rule) => /:focus/.test(rule.selector) && holds(rule) && (/^(none|hidden)$/.test(rule.style.outlineStyle) || /^0(px)?$/.test(rule.style.outlineWidth) || rule.style.outlineColor));
  const general = rules().filter((rule) => !/:focus/.test(rule.selector) && holds(rule) && (/^(none|hidden)$/.test(rule.style.outlineStyle) || /^0(px)?$/.test(rule.style.outlineWidth)));
  if (!bare.length && !general.length && !document.querySelector("[style*=outline]")) return [];
  const before = document.activeElement;
  const [x, y] = [scrollX, scrollY];
  const kinds = new Set();
  const found = all("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']").filter((one) => {
    const kind = `${one.localName} ${one.type ?? ""} ${one.className} ${one.getAttribute("style")} ${one.parentElement.localName} ${one.parentElement.className}`;
    if (kinds.has(kind) || kinds.size > 40 || !shown(one) || !tabbable(one)) return false;
    kinds.add(kind);
    const { boxShadow, borderColor, backgroundColor, textDecoration } = getComputedStyle(one);
    one.focus({ preventScroll: true, focusVisible: true });
    if (document.activeElement !== one) return false;
    const now = getComputedStyle(one);
    const behind = ground(one.parentElement);
    const width = parseFloat(now.outlineWidth);
    const other = [boxShadow !== now.boxShadow, borderColor !== now.borderColor, backgroundColor !== now.backgroundColor, textDecoration !== now.textDecoration].some(Boolean);
    const gone = now.outlineStyle === "none" || !width;
    const ring = !gone && now.outlineStyle !== "auto" && behind ? ratio(over(parts(now.outlineColor), behind), behind) : 21;
    one.blur();
    return gone ? !one.closest(".skip") || !other : ring < 3 && !other;
  });
  if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
  scrollTo({ left: x, top: y, behavior: "instant" });
  return found;
}
