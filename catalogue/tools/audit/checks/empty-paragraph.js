/**
 * Tomma stycken eller många radbrytningar gör luft
 *
 * En skärmläsare kan läsa dem som tomma rader.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Använd marginaler i CSS.
 * Flaggas: <p>Text</p><p>&nbsp;</p><p>Text</p>
 * Flaggas: <p>Text<br><br><br>Text</p>
 * Går bra: <p>Text</p><p>Text</p>
 */
({ all, rendered, plain }) => [...all("p").filter((one) => !one.children.length && !plain(one.textContent) && one.checkVisibility() && !one.hasAttribute("role") && !one.hasAttribute("aria-live") && !one.id), ...all("br + br").filter((one) => one.previousSibling === one.previousElementSibling || !plain(one.previousSibling?.data)).filter((one) => one.nextElementSibling?.localName === "br" || !one.closest("address, pre"))]
