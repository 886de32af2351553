/**
 * En dialogruta är öppen utan att säga att den är en
 *
 * Den som lyssnar märker inte att den täcker sidan.
 *
 * Kriterium: 4.1.2 (huset)
 * Rätta: Använd dialog och showModal.
 * Flaggas: <div style="position:fixed;inset:0;background:#fff;z-index:9"><h2>Ruta</h2><button>Stäng</button></div>
 * Går bra: <p>Text</p>
 */
({ all, shown }) => all("body *").filter((one) => {
  if (getComputedStyle(one).position !== "fixed" || !shown(one) || !one.querySelector("button, a, input") || one.closest("dialog, [role=dialog], [role=alertdialog]") || one.querySelector("dialog, [role=dialog], [role=alertdialog]")) return false;
  const { width, height } = one.getBoundingClientRect();
  return width * height > innerWidth * innerHeight * 0.5;
})
