/**
 * Det som syns på en kontroll hörs inte som dess namn
 *
 * Den som styr med rösten säger det som står, och ingenting händer.
 *
 * Kriterium: 2.5.3
 * Rätta: Låt namnet börja med det som syns, helst genom att ta bort aria-label.
 * Flaggas: <label>Telefon <input aria-label="Nummer"></label>
 * Flaggas: <button aria-label="Skicka in">Spara</button>
 * Går bra: <label>Telefon <input></label> <button aria-label="Spara namnet">Spara</button>
 */
({ all, shown, FIELD, name, said }) => {
  const bare = (text) => text.toLowerCase().normalize("NFKD").replace(/\([^)]*\)/g, " ").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const seen = (one) => (one.matches(FIELD) ? [...(one.labels ?? [])].filter(shown).map((label) => {
    const copy = label.cloneNode(true);
    for (const part of all("select, textarea, input, [class*=error], [class*=hint], small, button", copy)) part.remove();
    return copy.textContent.replaceAll("\u00ad", "");
  })[0] ?? "" : said(one));
  return all(`${FIELD}, a[href], button, summary, [role=button], [role=link], [role=tab], [role=checkbox]`).filter((one) => {
    if (!one.matches("[aria-label], [aria-labelledby]") || !shown(one)) return false;
    const told = bare(seen(one));
    return told.length > 1 && !` ${bare(name(one))} `.includes(` ${told} `);
  });
}
