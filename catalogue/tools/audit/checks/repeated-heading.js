/**
 * Två rubriker intill varandra säger samma sak
 *
 * I en lista över sidans rubriker går de inte att skilja åt.
 *
 * Kriterium: 2.4.6 (råd)
 * Rätta: Skriv vad som skiljer avsnitten åt.
 * Flaggas: <h2>Program</h2><p>Ett.</p><h2>Program</h2><p>Två.</p>
 * Går bra: <h2>Program för unga</h2><p>Ett.</p><h2>Program för vuxna</h2><p>Två.</p>
 */
({ headings, name, said }) => {
  const called = (one) => (one.closest("summary, th, dt") ? said(one.closest("summary, th, dt")) : name(one)).toLowerCase();
  const trail = [];
  const seen = new Set();
  return headings().filter((one) => {
    const level = Number(one.getAttribute("aria-level") ?? one.localName[1] ?? 2);
    trail.length = level;
    trail[level - 1] = called(one);
    const key = trail.join("\n");
    if (!trail[level - 1] || !seen.has(key)) return seen.add(key) && false;
    return true;
  });
}
