/**
 * Ett diagram är dolt för den som lyssnar, och inget bredvid säger detsamma
 *
 * Siffrorna finns bara för den som ser.
 *
 * Kriterium: 1.1.1
 * Rätta: Sätt en tabell eller en text med samma uppgifter intill, eller beskriv diagrammet i aria-label.
 * Flaggas: <figure><svg width="300" height="200" aria-hidden="true"><text x="9" y="20">Sömn</text><text x="9" y="60">Oro</text><path d="M0 0h40v40z"/></svg></figure>
 * Flaggas: <figure><svg width="300" height="200" role="img" aria-label="Diagram"><path d="M0 0h40v40z"/></svg></figure>
 * Flaggas: <table><caption>A</caption><tr><th scope="row">Sömn</th><td><svg width="40" height="12" aria-hidden="true"><path d="M0 6h40v4z"/></svg></td></tr></table>
 * Går bra: <h2 id="h">Egen studie</h2><div role="group" aria-labelledby="h"><svg width="40" height="12" aria-hidden="true"><path d="M0 6h40v4z"/></svg></div>
 * Går bra: <figure><svg width="300" height="200" aria-hidden="true"><text x="9" y="20">Sömn</text></svg><table><caption>Veckor</caption><tr><th scope="row">Sömn</th><td>8</td></tr></table></figure>
 */
({ all, rendered, ears, plain, tokens }) => all("svg, canvas").filter((one) => {
  const { width, height } = one.getBoundingClientRect();
  if (!rendered(one) || ears(one) || one.parentElement.closest("svg, a, button, summary, label, [aria-label]")) return false;
  if (width < 120 || height < 50) return one.closest("[aria-hidden=true]") === one && !plain(one.parentElement.textContent) && !one.parentElement.hasAttribute("aria-labelledby") && !one.nextElementSibling && !one.previousElementSibling && width > 8;
  const part = (one.closest("figure, tr, li") ?? one.parentElement).cloneNode(true);
  for (const drawing of all("svg, canvas", part)) drawing.remove();
  const told = `${one.getAttribute("aria-label") ?? ""} ${one.querySelector("title")?.textContent ?? ""} ${one.querySelector("desc")?.textContent ?? ""}`;
  return !part.querySelector("table") && tokens(plain(`${part.textContent} ${told}`)).length < 3;
})
