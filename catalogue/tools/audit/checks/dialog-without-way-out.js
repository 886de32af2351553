/**
 * En ruta saknar knapp som stänger den
 *
 * Alla vet inte att Escape stänger, och alla har ingen sådan tangent.
 *
 * Kriterium: 2.1.2 (huset)
 * Rätta: Lägg en knapp i rutan som stänger den.
 * Flaggas: <dialog aria-label="Filter"><p>Text</p></dialog>
 * Går bra: <dialog aria-label="Filter"><p>Text</p><button>Stäng</button></dialog>
 */
({ all }) => all("dialog, [role=dialog], [role=alertdialog]").filter((one) => !one.querySelector("button, [role=button], input[type=submit], input[type=button]"))
