/**
 * En teckning har varken namn eller är märkt som prydnad
 *
 * En skärmläsare säger ”grafik”, eller läser upp lösa siffror ur diagrammet.
 *
 * Kriterium: 1.1.1
 * Rätta: Ge svg role="img" och aria-label, eller aria-hidden="true" när texten bredvid säger samma sak.
 * Flaggas: <svg width="40" height="40"><path d="M0 0h40v40z"/></svg>
 * Flaggas: <button aria-label="Stäng"><svg width="20" height="20"><path d="M0 0h20v20z"/></svg></button><svg role="img" width="40" height="40"><path d="M0 0h40v40z"/></svg>
 * Går bra: <svg width="40" height="40" role="img" aria-label="En fyrkant"><path d="M0 0h40v40z"/></svg>
 * Går bra: <p><svg width="40" height="40" aria-hidden="true"><path d="M0 0h40v40z"/></svg> En fyrkant</p>
 */
({ all, rendered, heard, plain, pointed }) => all("svg").filter((one) => {
  if (!rendered(one) || !heard(one) || one.parentElement.closest("svg, a[aria-label], button[aria-label], [role=img]")) return false;
  const told = plain(one.getAttribute("aria-label")) || pointed(one, "aria-labelledby").some(Boolean) || plain(one.querySelector(":scope > title")?.textContent);
  return !told || !/^(img|graphics-|figure|group)/.test(one.getAttribute("role") ?? "");
})
