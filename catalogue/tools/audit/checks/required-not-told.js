/**
 * Ett fält som måste fyllas i säger inte det
 *
 * Den som fyller i får veta det först när det blivit fel.
 *
 * Kriterium: 3.3.2 (huset)
 * Rätta: Skriv det i etiketten.
 * Flaggas: <label>Ämne <input required></label>
 * Går bra: <label>Ämne <input required></label> <label>Namn (frivilligt) <input></label>
 * Går bra: <label>Ämne (måste fyllas i) <input required></label>
 */
({ all, shown, plain, FIELD, name }) => {
  const labels = all("label, legend").map((one) => one.textContent).join(" ");
  const explained = /obligatorisk|måste fyllas|required|mandatory|must be/i.test(plain(document.body.innerText)) || /frivillig|valfri|optional/i.test(labels);
  return all(FIELD).filter((one) => shown(one) && (one.required || one.getAttribute("aria-required") === "true") && !explained && !/\*|obligatorisk|måste|required/i.test(`${name(one)} ${[...(one.labels ?? [])].map((label) => label.innerText).join(" ")}`));
}
