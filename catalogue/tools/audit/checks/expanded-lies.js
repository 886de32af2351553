/**
 * En knapp säger att något är öppet när det är stängt, eller tvärtom
 *
 * Den som lyssnar letar efter det som inte finns.
 *
 * Kriterium: 4.1.2
 * Rätta: Byt aria-expanded när det som knappen styr visas och göms, eller använd details.
 * Flaggas: <button aria-expanded="true" aria-controls="d">Meny</button><p id="d" hidden>Sömn</p>
 * Flaggas: <details aria-expanded="true"><summary>Mer</summary><p>Sömn</p></details>
 * Går bra: <button aria-expanded="false" aria-controls="d">Meny</button><p id="d" hidden>Sömn</p>
 */
({ all, shown, pointed }) => all("[aria-expanded]").filter((one) => {
  if (one.matches("details, summary, h1, h2, h3, h4, h5, h6, p, div:not([role])")) return true;
  const [to] = pointed(one, "aria-controls").concat(pointed(one, "aria-owns"), pointed(one, "popovertarget"));
  return shown(one) && to && to.checkVisibility() !== (one.getAttribute("aria-expanded") === "true");
})
