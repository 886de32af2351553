/**
 * Det går inte att klistra in eller markera
 *
 * Den som har svårt att skriva av, eller använder en lösenordshanterare, kommer inte vidare.
 *
 * Kriterium: 3.3.8 (huset)
 * Rätta: Ta bort det som stoppar.
 * Flaggas: <label>Kod <input onpaste="return false"></label>
 * Flaggas: <p style="user-select:none">Programmet är till för vuxna.</p>
 * Går bra: <label>Kod <input></label>
 */
({ all, wordy, hears, tokens, own }) => [...all("body, body *").filter((one) => hears(one, "paste", "copy", "contextmenu", "selectstart") && !one.dataset.pastes), ...wordy().filter((one) => getComputedStyle(one).userSelect === "none" && tokens(own(one)).length > 3 && !one.closest("button, summary, label"))]
