/**
 * En lista är skriven med streck eller siffror i stället för listmärkning
 *
 * En skärmläsare säger inte att det är en lista eller hur många punkter den har.
 *
 * Kriterium: 1.3.1
 * Rätta: Använd ul eller ol med li.
 * Flaggas: <p>- Sömn<br>- Oro<br>- Smärta</p>
 * Flaggas: <p>1. Sömn</p><p>2. Oro</p><p>3. Smärta</p>
 * Går bra: <ul><li>Sömn</li><li>Oro</li></ul>
 * Går bra: <p>Ett – två – tre</p>
 */
({ blocks, shown }) => {
  const mark = (line) => /^\s*(([-–—*•·●▪■○►▶»>✓✔➢→+]|&bull;)\s*\p{L}|\(?[a-zA-Z0-9]{1,2}[.)]\s+\p{L})/u.test(line);
  const kind = (line) => (/^\s*\(?[a-zA-Z0-9]{1,2}[.)]/.test(line) ? "n" : line.trim()[0]);
  const text = (one) => (one.querySelector("br, p, div") ? one.innerText : one.textContent) ?? "";
  const outside = blocks().filter((one) => shown(one) && !one.closest("ul, ol, dl, table, h1, h2, h3, h4, h5, h6, [role=list]"));
  const many = outside.filter((one) => {
    const lines = text(one).split("\n").filter((line) => line.trim());
    const marked = lines.filter(mark);
    return marked.length >= 2 && new Set(marked.map(kind)).size === 1 && (kind(marked[0]) !== "n" || marked.length >= 3 || /^\s*\(?[1aA][.)]/.test(marked[0]));
  });
  const rows = outside.filter((one, at, every) => {
    const next = every[at + 1];
    const before = every[at - 1];
    const like = (other) => other && other.parentElement === one.parentElement && mark(text(other)) && kind(text(other)) === kind(text(one));
    return (!one.querySelector("strong, b") || (kind(text(one)) === "n" && text(one) !== one.querySelector("strong, b").textContent)) && mark(text(one)) && like(next) && !like(before) && (kind(text(one)) !== "n" || like(every[at + 2]));
  });
  return [...new Set([...many, ...rows])];
}
