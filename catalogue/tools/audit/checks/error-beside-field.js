/**
 * Ett fält är fel, men felet är inte knutet till fältet
 *
 * Den som lyssnar hör att fältet är ogiltigt men inte varför.
 *
 * Kriterium: 3.3.1
 * Rätta: Skriv felet vid fältet och peka på det med aria-describedby.
 * Flaggas: <label>E-post <input aria-invalid="true"></label><p>Skriv en adress med @.</p>
 * Går bra: <label>E-post <input aria-invalid="true" aria-describedby="fel"></label><p id="fel">Skriv en adress med @.</p>
 */
({ all, shown, FIELD, plain }) =>
  all(FIELD).filter((one) => {
    if (!shown(one) || one.getAttribute("aria-invalid") !== "true") return false;
    const ids = `${one.getAttribute("aria-describedby") ?? ""} ${one.getAttribute("aria-errormessage") ?? ""} ${one.getAttribute("aria-labelledby") ?? ""}`.split(/\s+/).filter(Boolean);
    const told = ids.map((id) => plain(document.getElementById(id)?.textContent)).join(" ");
    const label = [...(one.labels ?? [])].map((part) => plain(part.innerText)).join(" ");
    return !told && !/fel|error|invalid|ogiltig|måste|must|skriv|enter/i.test(label);
  })
