/**
 * En bild är ritad med skrivtecken
 *
 * En skärmläsare läser upp varje tecken.
 *
 * Kriterium: 1.1.1
 * Rätta: Använd en bild med alt, eller role="img" och aria-label.
 * Flaggas: <pre>  /\_/\  <br> ( o.o ) <br>  > ^ <  <br> /|   |\ <br>(_|   |_)</pre>
 * Går bra: <pre role="img" aria-label="En katt">  /\_/\  <br> ( o.o ) <br>  > ^ <  <br> /|   |\ <br>(_|   |_)</pre>
 */
({ all, heard, shown }) => all("pre, p, div, span").filter((one) => {
  if ((one.localName !== "pre" && all("br", one).length < 2) || !shown(one) || !heard(one) || one.closest("[role=img], code, svg, math") || [...one.children].some((part) => part.localName !== "br")) return false;
  const signs = [...(one.innerText ?? "")].filter((sign) => sign.trim());
  const lines = one.innerText.split("\n").filter((line) => line.trim());
  return lines.length >= 3 && signs.length >= 20 && signs.filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length < signs.length * 0.4;
})
