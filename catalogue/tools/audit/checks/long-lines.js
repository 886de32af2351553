/**
 * Raderna är mycket långa eller mycket täta
 *
 * Ögat hittar inte tillbaka till nästa rad.
 *
 * Kriterium: 1.4.8 (huset)
 * Rätta: Håll raderna under 100 tecken och radavståndet över 1,2.
 * Flaggas: <p style="line-height:1">Den som inte kan sova har ofta mycket att tänka på, och det är vanligt att det går över av sig självt efter en tid. Den som inte kan sova har ofta mycket att tänka på, och det är vanligt att det går över av sig självt efter en tid. Det är så.</p>
 * Går bra: <p style="max-width:36rem;line-height:1.5">Den som inte kan sova har ofta mycket att tänka på, och det är vanligt att det går över av sig självt efter en tid.</p>
 */
({ blocks, shown, said }) => blocks().filter((one) => {
  if (!shown(one) || said(one).length < 240 || one.closest("table, pre, nav")) return false;
  const { lineHeight, fontSize } = getComputedStyle(one);
  const range = document.createRange();
  range.selectNodeContents(one);
  const rows = new Set([...range.getClientRects()].map((box) => Math.round(box.top / 6))).size;
  const tight = parseFloat(lineHeight) / parseFloat(fontSize) < 1.15;
  return rows > 1 && (said(one).length / rows > 150 || tight);
})
