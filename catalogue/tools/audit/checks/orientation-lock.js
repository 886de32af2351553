/**
 * Sidan fungerar bara när skärmen hålls på ett visst håll
 *
 * Den som har skärmen fastsatt på en rullstol kan inte vrida den.
 *
 * Kriterium: 1.3.4
 * Rätta: Visa samma innehåll på båda hållen.
 * Flaggas: <style>@media (orientation: portrait) { main { display: none } }</style><p>Text</p>
 * Flaggas: <style>@media (orientation: landscape) { body { transform: rotate(-90deg) } }</style><p>Text</p>
 * Flaggas: <p>Vrid telefonen för att läsa vidare.</p>
 * Går bra: <style>@media (orientation: portrait) { main { padding: 1rem } }</style><p>Text</p>
 */
({ rules, chosen, blocks, shown, plain }) => {
  const turned = ({ style }) => /rotate/.test(`${style.transform} ${style.rotate}`) || style.display === "none" || style.visibility === "hidden" || /vertical|sideways/.test(style.writingMode);
  const big = (one) => /^(html|body|main|article|section)$/.test(one.localName) || one.matches("main *") && one.textContent.trim();
  const locked = rules().filter((rule) => rule.media.some((one) => /orientation|aspect-ratio/.test(one)) && turned(rule)).map(({ selector }) => chosen(selector).find(big));
  return [...locked.filter(Boolean), ...blocks().filter((one) => shown(one) && /(?<!\p{L})(vrid|vänd|rotera|rotate|turn) (på )?(din |er |your |the )?(telefon|mobil|skärm|platta|surfplatta|enhet|device|phone|screen)/iu.test(plain(one.textContent)))];
}
