/**
 * Ett tecken står i stället för ett ord
 *
 * En skärmläsare hoppar över ✓ och ●, eller läser ett namn som inget säger.
 *
 * Kriterium: 1.1.1 (huset)
 * Rätta: Skriv ordet, och göm tecknet med aria-hidden om det ska stå kvar.
 * Flaggas: <table><caption>Stöd</caption><tr><th scope="row">Sömn</th><td>✓</td></tr></table>
 * Flaggas: <p>Oro <span>●</span></p>
 * Går bra: <table><caption>Stöd</caption><tr><th scope="row">Sömn</th><td>ja <span aria-hidden="true">✓</span></td></tr></table>
 */
({ wordy, own, heard, plain, name }) => wordy().filter((one) => {
  const text = own(one);
  if (text.length > 4 || /[\p{L}\p{N}]/u.test(text) || !/\p{So}|\p{Sm}|[\u2190-\u21ff\u2700-\u27bf\u25a0-\u25ff!?*•×·]/u.test(text) || plain(one.textContent) !== text) return false;
  return heard(one) && !one.matches("[aria-label], [aria-labelledby]") && !one.closest("svg, code, kbd, math, [aria-label]:is(a, button, [role=img])") && !(one.closest("a, button") && /\p{L}/u.test(name(one.closest("a, button"))));
})
