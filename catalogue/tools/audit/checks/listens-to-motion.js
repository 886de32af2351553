/**
 * Sidan lyssnar på att enheten skakas, vrids eller att fingrar dras
 *
 * Alla kan inte göra de rörelserna.
 *
 * Kriterium: 2.5.4
 * Rätta: Ta bort det, eller ge samma sak en knapp och ett sätt att stänga av.
 * Flaggas: <!doctype html><html lang="sv"><title>Om sömn</title><script>addEventListener("devicemotion", () => 1)</script><body><main><h1>Om sömn</h1></main></body></html>
 * Går bra: <p>Text</p>
 */
({ all, heard }) => {
  const listens = ["devicemotion", "deviceorientation"].some((kind) => [window, document].some((one) => window.__heard?.get(one)?.has(kind) || one[`on${kind}`]));
  const off = all("button, input[type=checkbox], input[type=radio]").some((one) => heard(one) && /rörelse|skak|vrid|motion|shake|tilt/i.test(one.labels?.[0]?.textContent ?? one.textContent));
  return listens && !off ? [document.documentElement] : [];
}
