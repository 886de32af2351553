/**
 * Fältets enda etikett är en platshållare
 *
 * Platshållaren försvinner när någon börjar skriva, och då vet ingen längre vad fältet är till för.
 *
 * Kriterium: 3.3.2
 * Rätta: Ge fältet en label som syns hela tiden.
 * Flaggas: <input placeholder="Namn">
 * Flaggas: <label><span hidden>Namn</span><input placeholder="Namn" aria-label="Namn"></label>
 * Går bra: <label>Namn <input placeholder="Till exempel Kim"></label>
 */
({ all, shown, WRITTEN, plain }) =>
  all(WRITTEN).filter((one) => {
    if (!shown(one) || !plain(one.getAttribute("placeholder"))) return false;
    const labels = [...(one.labels ?? []), ...(one.getAttribute("aria-labelledby") ?? "").split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean)];
    return !labels.some((label) => shown(label) && plain(label.innerText)) && !plain(one.title);
  })
