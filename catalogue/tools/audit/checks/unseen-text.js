/**
 * Text finns på sidan men syns inte
 *
 * Den är genomskinlig, suddig, nollstor eller skjuten åt sidan, så att bara den som lyssnar får den.
 *
 * Kriterium: 1.4.3
 * Rätta: Visa texten, eller ta bort den.
 * Flaggas: <p style="color:transparent">Programmet är till för vuxna.</p>
 * Flaggas: <p style="filter:blur(3px)">Programmet är till för vuxna.</p>
 * Flaggas: <p style="opacity:.2">Programmet är till för vuxna.</p>
 * Flaggas: <p style="font-size:0">Programmet är till för vuxna.</p>
 * Går bra: <p>Programmet är till för vuxna.</p>
 */
({ all, own, parts, ears }) => {
  const faint = new Set(all("body, body *").filter((one) => {
    const { opacity, filter } = getComputedStyle(one);
    return Number(opacity) < 0.4 || /blur|opacity\(0?\.[0-3]|brightness\(|contrast\(0/.test(filter);
  }));
  return all("body *:not(script, style, noscript, option, template)").filter((one) => {
    const { color, fontSize, textIndent, webkitTextFillColor: fill } = getComputedStyle(one);
    let weak = false;
    if (faint.size) for (let at = one; at; at = at.parentElement) weak ||= faint.has(at);
    return (weak || parts(color)[3] < 60 || parts(fill)[3] < 60 || parseFloat(fontSize) < 1 || parseFloat(textIndent) < -500) && /\p{L}{2}/u.test(own(one)) && !one.closest("svg, [aria-hidden=true], noscript") && one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0 && !ears(one);
  });
}
